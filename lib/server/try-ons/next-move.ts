import type { CheckOutcome, Notice, RenderedPicture, RenderProblem, SubmitOutcome } from "../renderers/port";

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
export const maxAttempts = 3;

const shortPollMs = 3_000;
const mediumPollMs = 5_000;
const longPollMs = 10_000;
const latePollMs = 60_000;
/** A gateway may not know a task for some seconds after it took it. */
const unknownTaskGraceMs = 60_000;
/** After submit, a gateway's try-on ends here whatever happens (HTTP interface, section 2). */
const giveUpMs = 30 * 60_000;

/** How long to wait before a gateway is asked again. @param sinceStartMs since the gateway took the task */
export function checkDelayMs(sinceStartMs: number, deadlineMs: number): number {
  if (sinceStartMs >= deadlineMs) return latePollMs;
  if (sinceStartMs < 30_000) return shortPollMs;
  return sinceStartMs < 120_000 ? mediumPollMs : longPollMs;
}

type Times = { now: number; startedAt: number; deadlineMs: number };

export function afterSubmit(outcome: SubmitOutcome, attempts: number, { now, deadlineMs }: Times): NextMove {
  switch (outcome.kind) {
    case "rendered":
      return { kind: "save", picture: outcome.picture, ...(outcome.notice && { notice: outcome.notice }) };
    case "accepted":
      return { kind: "poll", dueAt: now + checkDelayMs(0, deadlineMs), gatewayTaskId: outcome.gatewayTaskId };
    case "unknown":
      return { kind: "doubt", dueAt: now + mediumPollMs };
    case "refused":
      return outcome.again && attempts < maxAttempts
        ? { kind: "requeue", dueAt: now + (outcome.problem.retryAfterMs ?? mediumPollMs) }
        : { kind: "fail", problem: outcome.problem };
  }
}

export function afterCheck(outcome: CheckOutcome, { now, startedAt, deadlineMs }: Times): NextMove {
  const sinceStartMs = now - startedAt;
  const askAgain: NextMove = { kind: "poll", dueAt: now + checkDelayMs(sinceStartMs, deadlineMs) };
  switch (outcome.kind) {
    case "rendered":
      return { kind: "save", picture: outcome.picture, ...(outcome.notice && { notice: outcome.notice }) };
    case "failed":
      return { kind: "fail", problem: outcome.problem };
    case "pending":
      return sinceStartMs < giveUpMs ? askAgain : { kind: "fail", problem: { code: "timed_out" } };
    case "result_unavailable":
      return sinceStartMs < giveUpMs ? askAgain : { kind: "fail", problem: { code: "result_unavailable" } };
    case "not_found":
      return sinceStartMs < unknownTaskGraceMs ? askAgain : { kind: "fail", problem: { code: "lost" } };
  }
}
