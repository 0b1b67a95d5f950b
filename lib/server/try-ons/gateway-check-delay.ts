const second = 1_000;

/** How long a task is asked about before it is given up, counted from the submit (HTTP interface, section 2). */
const giveUpAfterMs = 30 * 60 * second;
/** A task that was just made may not be visible everywhere yet: until then "task not found" means "not yet". */
export const notFoundGraceMs = 60 * second;

const lateDelayMs = 60 * second;
/** Most try-ons take 10 to 60 s (protocol facts, section 5): ask often while they are likely to end. */
const steps = [
  { untilMs: 30 * second, delayMs: 3 * second },
  { untilMs: 120 * second, delayMs: 5 * second },
  { untilMs: Number.POSITIVE_INFINITY, delayMs: 10 * second },
] as const;

/** Past the deadline a try-on is `late`: still asked about, once a minute, and said so. */
export const isLate = (ageMs: number, deadlineMs: number): boolean => ageMs >= deadlineMs;

/**
 * How long to wait before the gateway is asked (again) about a task.
 *
 * @param ageMs since the submit; below 0 (a clock was put back) counts as 0
 * @param deadlineMs `TRY_ON_DEADLINE_SECONDS`
 * @returns null once it is to be given up; the last wait ends at that very moment
 */
export function gatewayCheckDelayMs(ageMs: number, deadlineMs: number): number | null {
  if (ageMs >= giveUpAfterMs) return null;
  const usualMs = steps.find(({ untilMs }) => ageMs < untilMs)?.delayMs ?? lateDelayMs;
  const delayMs = isLate(ageMs, deadlineMs) ? lateDelayMs : usualMs;
  return Math.min(delayMs, giveUpAfterMs - ageMs);
}
