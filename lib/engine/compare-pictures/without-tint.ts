import type { Picture } from "../types";
import { comparedParts } from "./compared-parts";

/** Fewer parts cannot outvote one that really has another colour. */
const leastParts = 3;
const leastPixels = 60;
/** In darker pixels a step of one byte is a large share. */
const leastByte = 24;
/** A whole picture that is off by more is seen to be, and told. */
const mostGain = 0.1;

/**
 * The result as it would be without the small gain of red, green and blue that renderers and their encoders give a whole
 * picture, which is no change of a face. Each part has one vote, so that a wall in another colour is not taken for it.
 *
 * @param partAt an index into `comparedParts` a pixel, or 255
 */
export function withoutTint(before: Picture, after: Picture, partAt: Uint8Array): Picture {
  const parts = pixelsByPart(partAt).filter((pixels) => pixels.length >= leastPixels);
  if (parts.length < leastParts) return after;
  const gains = [0, 1, 2].map((c) => medianOf(parts.map((pixels) => gainOf(before, after, pixels, c))));
  if (gains.some((gain) => Math.abs(gain - 1) > mostGain)) return after;
  return { ...after, rgb: after.rgb.map((value, i) => Math.round(value / (gains[i % 3] ?? 1))) };
}

function pixelsByPart(partAt: Uint8Array): number[][] {
  const pixels: number[][] = comparedParts.map(() => []);
  partAt.forEach((part, i) => pixels[part]?.push(i));
  return pixels;
}

/** Median of one channel's gain over the pixels of a part; 1 where they are too dark to tell. */
function gainOf(before: Picture, after: Picture, pixels: number[], c: number): number {
  const bright = pixels.filter((i) => (before.rgb[i * 3 + c] ?? 0) >= leastByte);
  return medianOf(bright.map((i) => (after.rgb[i * 3 + c] ?? 0) / (before.rgb[i * 3 + c] ?? 1)));
}

function medianOf(values: number[]): number {
  const sorted = Float32Array.from(values).sort();
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}
