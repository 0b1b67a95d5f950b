/** What the two clocks below drift apart by themselves is far less; a shorter sleep is caught up with soon. */
const shortestSleepMs = 30_000;

/**
 * Milliseconds that have passed, which nobody can set. The fine clock stands still while the machine sleeps; the other
 * one goes on, in coarse steps.
 *
 * @param fine ms, as `performance.now`
 * @param sinceBoot ms, as `os.uptime`
 */
export function passedTime(fine: () => number, sinceBoot: () => number): () => number {
  const apart = (): number => sinceBoot() - fine();
  const apartAtFirst = apart();
  let sleptMs = 0;
  return () => {
    const moreMs = apart() - apartAtFirst - sleptMs;
    if (moreMs >= shortestSleepMs) sleptMs += moreMs;
    return fine() + sleptMs;
  };
}
