/** Lengths that a tape may have, in seconds; past the last one it stays full. */
const lengthsSeconds = [30, 60, 120, 300, 600, 1800] as const;

export type TapeScale = { lengthSeconds: number; labelEverySeconds: number; tickEverySeconds: number };

/**
 * The shortest tape that holds the usual window and the time that has passed. It grows, it never shrinks back under
 * a running try-on, because time and window only grow.
 */
export function tapeScale(elapsedSeconds: number, usualToSeconds: number): TapeScale {
  const needed = Math.max(elapsedSeconds, usualToSeconds);
  const lengthSeconds = lengthsSeconds.find((length) => length >= needed) ?? 1800;
  const labelEverySeconds = lengthSeconds / 6;
  return { lengthSeconds, labelEverySeconds, tickEverySeconds: labelEverySeconds / (lengthSeconds === 30 ? 5 : 10) };
}

/** Tick heights in units of a 24 unit tall drawing: long at labels, middle half-way, short between. */
export function tickPath({ lengthSeconds, labelEverySeconds, tickEverySeconds }: TapeScale): string {
  const ticksPerLabel = Math.round(labelEverySeconds / tickEverySeconds);
  const count = Math.round(lengthSeconds / tickEverySeconds);
  return Array.from({ length: count + 1 }, (_, index) => {
    const isLabel = index % ticksPerLabel === 0;
    const isHalf = index % ticksPerLabel === ticksPerLabel / 2;
    return `M${((index / count) * 100).toFixed(3)} 24v-${isLabel ? 16 : isHalf ? 11 : 7}`;
  }).join("");
}
