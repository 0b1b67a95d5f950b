import type { ProblemCode } from "@/lib/shared/problem";
import type { RendererName } from "@/lib/shared/try-on";
import type { CheckOutcome, Notice, RenderedPicture, RenderProblem, SubmitOutcome } from "../renderers/port";
import { gatewayCheckDelayMs, notFoundGraceMs } from "./gateway-check-delay";

/** What a step leads to. Pure decisions; `advance.ts` carries them out. */
export type NextMove =
  | { kind: "save"; picture: RenderedPicture; notice?: Notice }
  /** Under way at a gateway: ask at `dueAt` (epoch ms). */
  | { kind: "poll"; dueAt: number; gatewayTaskId?: string }
  /** Sent, and nobody knows whether it was taken. */
  | { kind: "doubt"; dueAt: number }
  /** Nothing was taken: back into the line. */
  | { kind: "requeue"; dueAt: number }
  | { kind: "fail"; problem: RenderProblem };

/** How often one try-on is begun before we give up on it. A local one counts each process that died under it. */
const maxAttempts = 3;

/** Before a try-on that was refused for the moment goes into the line again, where the renderer names no time. */
const retryAfterMs = 5_000;

/** Epoch ms, and `TRY_ON_DEADLINE_SECONDS` as milliseconds. */
type Times = { now: number; startedAt: number; deadlineMs: number };

export function afterSubmit(outcome: SubmitOutcome, attempts: number, { now, startedAt, deadlineMs }: Times): NextMove {
  switch (outcome.kind) {
    case "rendered":
      return { kind: "save", picture: outcome.picture, ...(outcome.notice && { notice: outcome.notice }) };
    case "accepted":
      return { kind: "poll", dueAt: now + firstDelayMs(deadlineMs), gatewayTaskId: outcome.gatewayTaskId };
    case "unknown":
      return { kind: "doubt", dueAt: startedAt + deadlineMs };
    case "refused":
      return outcome.again && attempts < maxAttempts
        ? { kind: "requeue", dueAt: now + (outcome.problem.retryAfterMs ?? retryAfterMs) }
        : { kind: "fail", problem: outcome.problem };
  }
}

const firstDelayMs = (deadlineMs: number): number => gatewayCheckDelayMs(0, deadlineMs) ?? 0;

export function afterCheck(outcome: CheckOutcome, { now, startedAt, deadlineMs }: Times): NextMove {
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
      return askAgainOr("timed_out");
    case "result_unavailable":
      return askAgainOr("result_unavailable");
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
 * The process died in the middle of a step. A local render was sent nowhere and begins again, until it seems to be this
 * render that kills the process; what was on its way to a gateway may have been taken and paid, and is never sent again.
 */
export function afterCrash(renderer: RendererName, attempts: number, { now, startedAt, deadlineMs }: Times): NextMove {
  if (renderer !== "local") return afterDoubt({ now, startedAt, deadlineMs });
  return attempts < maxAttempts ? { kind: "requeue", dueAt: now } : { kind: "fail", problem: { code: "unavailable" } };
}
