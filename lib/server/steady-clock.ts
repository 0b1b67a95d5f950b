/** A larger step is somebody setting a wrong clock right, or a machine that slept: it is believed at once. */
const largestSpreadMs = 60 * 60_000;

/**
 * The time of day without jumps: when the machine's clock is set, by up to an hour, this one runs at double or half
 * speed until it agrees again. So no deadline passes in a moment, and nothing that was to be done soon is put off.
 *
 * @param wall epoch ms, may jump
 * @param monotonic ms, never jumps
 * @returns tells epoch ms, never less than before but after a large step back
 */
export function steadyClock(wall = Date.now, monotonic = () => performance.now()): () => number {
  let told = wall();
  let toldAt = monotonic();
  return () => {
    const passed = monotonic() - toldAt;
    const behind = wall() - (told + passed);
    const isStep = Math.abs(behind) > largestSpreadMs;
    told += passed + (isStep ? behind : Math.max(-passed / 2, Math.min(passed, behind)));
    toldAt += passed;
    return Math.floor(told);
  };
}
