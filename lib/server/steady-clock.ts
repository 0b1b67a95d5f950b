/**
 * The time of day without jumps: when the machine's clock is set, by however much, this one runs at double or half speed
 * until it agrees again. So no deadline passes in a moment, nothing that was to be done soon is put off, and nobody's
 * pictures are suddenly too old. A server that starts believes the clock as it is.
 *
 * @param wall epoch ms, may jump
 * @param passed ms since any moment, nights of the machine included; never jumps
 * @returns tells epoch ms, never less than before
 */
export function steadyClock(wall: () => number, passed: () => number): () => number {
  let told = wall();
  let toldAt = passed();
  return () => {
    const since = passed() - toldAt;
    const behind = wall() - (told + since);
    told += since + Math.max(-since / 2, Math.min(since, behind));
    toldAt += since;
    return Math.floor(told);
  };
}
