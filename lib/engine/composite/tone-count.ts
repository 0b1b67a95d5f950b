import type { Tone } from "./is-skin-toned";

type Levels = Uint32Array;

/** How often each level of each channel was met: the colours of a photo are whole numbers, so that none need be sorted. */
export type ToneCount = { levels: readonly [red: Levels, green: Levels, blue: Levels]; pixels: number };

export const emptyCount = (): ToneCount => ({
  levels: [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)],
  pixels: 0,
});

/** Counts pixel `i`. Changes `count`. */
export function countTone(count: ToneCount, rgb: Float32Array, i: number): void {
  count.pixels++;
  for (const c of [0, 1, 2] as const) {
    const level = rgb[i * 3 + c] ?? 0;
    count.levels[c][level] = (count.levels[c][level] ?? 0) + 1;
  }
}

/** The median colour of what was counted; null where it would tell of fewer than `fewest` pixels. */
export function medianTone({ levels, pixels }: ToneCount, fewest: number): Tone | null {
  if (pixels < fewest) return null;
  const median = (counts: Levels) => {
    let level = 0;
    for (let before = counts[0] ?? 0; before <= pixels >> 1; before += counts[level] ?? 0) level++;
    return level;
  };
  return [median(levels[0]), median(levels[1]), median(levels[2])];
}
