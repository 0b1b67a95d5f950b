import type { ProblemCode } from "@/lib/shared/problem";

const longestMs = 60_000;
/** Whatever a gateway asks for: what is due later still counts as put off by a wrong clock (`scheduler/embedded.ts`). */
const longestAskedMs = 25 * 60_000;
/** Spreads those that were refused together, so that they do not come back together. */
const jitterShare = 0.25;

/** How often one try-on is begun before we give up on it. A local one counts each process that died under it. */
const usualAttempts = 3;
/** A gateway that is busy is not broken: 2, 4, 8, 16, 32 s. */
const busyAttempts = 6;

export const maxAttempts = (code: ProblemCode): number => (code === "busy" ? busyAttempts : usualAttempts);

/**
 * How long to wait before something that was certainly not taken is sent again: doubling, at least what was asked for
 * within reason.
 *
 * @param attempts how often it has been sent, at least 1
 * @param firstMs the wait after the first refusal
 * @param random 0 to 1
 */
export function resendDelayMs(attempts: number, firstMs: number, random: number): number {
  const doubledMs = Math.max(Math.min(firstMs, longestAskedMs), Math.min(longestMs, firstMs * 2 ** (attempts - 1)));
  return Math.round(doubledMs * (1 + jitterShare * random));
}
