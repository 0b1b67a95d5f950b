import type { ProblemCode } from "@/lib/shared/problem";
import type { CheckOutcome, Notice, RenderedPicture, RenderProblem, SubmitOutcome } from "../renderers/port";
import { gatewayCheckDelayMs, notFoundGraceMs } from "./gateway-check-delay";
import { maxAttempts, resendDelayMs } from "./resend-delay";

/** What a step leads to. Pure decisions; `carry-out.ts` carries them out. */
export type NextMove =
  | { kind: "save"; picture: RenderedPicture; notice?: Notice }
  /** Under way at a gateway: ask at `dueAt` (epoch ms). */
  | { kind: "poll"; dueAt: number; gatewayTaskId?: string; resultFailures?: number }
  /** Sent, and nobody knows whether it was taken. */
  | { kind: "doubt"; dueAt: number }
  /** Nothing was taken: back into the line. */
  | { kind: "requeue"; dueAt: number }
  /** `unpaid`: certainly refused, so that it counts against nobody. */
  | { kind: "fail"; problem: RenderProblem; unpaid?: true };

/** Before a try-on that was refused for the moment goes into the line again, where the renderer names no time. */
const retryAfterMs = 5_000;

/** Epoch ms, and `TRY_ON_DEADLINE_SECONDS` as milliseconds. */
export type Times = { now: number; startedAt: number; deadlineMs: number };

/** `attempts`: this one among them. `random`: 0 to 1. `mayMoveOn`: another gateway could take it right now. */
export type Sending = { attempts: number; random: number; mayMoveOn: boolean };

export function afterSubmit(outcome: SubmitOutcome, sending: Sending, times: Times): NextMove {
  const { now, startedAt, deadlineMs } = times;
  switch (outcome.kind) {
    case "rendered":
      return { kind: "save", picture: outcome.picture, ...(outcome.notice && { notice: outcome.notice }) };
    case "accepted":
      return {
        kind: "poll",
        dueAt: now + (gatewayCheckDelayMs(0, deadlineMs) ?? 0),
        gatewayTaskId: outcome.gatewayTaskId,
      };
    case "unknown":
      return { kind: "doubt", dueAt: startedAt + deadlineMs };
    case "refused":
      return afterRefusal(outcome, sending, now);
  }
}

/** A definite no: the next gateway may have it at once, else the same one later, else it is over. */
function afterRefusal(
  { problem, again }: Extract<SubmitOutcome, { kind: "refused" }>,
  { attempts, random, mayMoveOn }: Sending,
  now: number,
): NextMove {
  if (mayMoveOn) return { kind: "requeue", dueAt: now };
  if (!again || attempts >= maxAttempts(problem.code)) return { kind: "fail", problem, unpaid: true };
  return { kind: "requeue", dueAt: now + resendDelayMs(attempts, problem.retryAfterMs ?? retryAfterMs, random) };
}

/** A picture that cannot be brought over so often stays away: the person is told, and may try again without paying. */
const maxResultFailures = 6;

/** @param resultFailures how often the picture could not be brought over before */
export function afterCheck(
  outcome: CheckOutcome,
  resultFailures: number,
  { now, startedAt, deadlineMs }: Times,
): NextMove {
  const ageMs = now - startedAt;
  const delayMs = gatewayCheckDelayMs(ageMs, deadlineMs);
  const askAgainOr = (code: ProblemCode): NextMove =>
    delayMs === null ? { kind: "fail", problem: { code } } : { kind: "poll", dueAt: now + delayMs };
  switch (outcome.kind) {
    case "rendered":
      return { kind: "save", picture: outcome.picture, ...(outcome.notice && { notice: outcome.notice }) };
    case "failed":
      return { kind: "fail", problem: outcome.problem };
    case "pending":
    case "no_answer":
      return askAgainOr("timed_out");
    case "result_unavailable": {
      const failures = resultFailures + 1;
      if (failures >= maxResultFailures) return { kind: "fail", problem: { code: "result_unavailable" } };
      const next = askAgainOr("result_unavailable");
      return next.kind === "poll" ? { ...next, resultFailures: failures } : next;
    }
    case "not_found":
      return ageMs < notFoundGraceMs ? askAgainOr("lost") : { kind: "fail", problem: { code: "lost" } };
  }
}

/** Sent, and no answer came: until the deadline somebody (a callback) may still tell us. */
export function afterDoubt({ now, startedAt, deadlineMs }: Times): NextMove {
  const endsAt = startedAt + deadlineMs;
  return now < endsAt ? { kind: "doubt", dueAt: endsAt } : { kind: "fail", problem: { code: "lost" } };
}

/**
 * The process died under a local render, which was sent nowhere and begins again, until it seems to be this render that
 * kills the process.
 */
export function afterLocalCrash(attempts: number, now: number): NextMove {
  if (attempts >= maxAttempts("unavailable")) return { kind: "fail", problem: { code: "unavailable" } };
  return { kind: "requeue", dueAt: now };
}
