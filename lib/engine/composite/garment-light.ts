import { softBlur } from "../raster/box-blur";
import { planeOf } from "../raster/plane-of";
import { pushPull } from "../raster/push-pull";
import { resamplePlane } from "../raster/resample-plane";
import { blurStep, meanOfCells, radiusInCells } from "../raster/wide-blur";
import type { WorkBox } from "./work-box";

/** How much of the old garment's light and shadow is taken over, by how patterned it was (coefficient of variation). */
const gains = [
  { upTo: 0.12, gain: 0.7 },
  { upTo: 0.25, gain: 0.35 },
  { upTo: Infinity, gain: 0.12 },
] as const;

/** What the light may do to the new garment: more would be the old one's print or seam showing through. */
const range = { darkest: 0.8, lightest: 1.1 } as const;

/**
 * How the light falls on the body, read from the old garment: its lightness without anything finer than a tenth of the shoulder
 * width, carried on smoothly to where the new garment reaches further.
 *
 * @returns a factor a pixel, around 1
 */
export function garmentLight(
  base: Float32Array,
  old: Float32Array,
  box: WorkBox,
  shoulderWidthPx: number,
): Float32Array {
  const radiusPx = Math.max(4, Math.round(shoulderWidthPx * 0.06));
  const light = new Float32Array(old.length);
  const known = new Float32Array(old.length);
  for (let i = 0; i < old.length; i++) {
    if ((old[i] ?? 0) <= 0.9) continue;
    known[i] = 1;
    light[i] = 0.3 * (base[i * 3] ?? 0) + 0.59 * (base[i * 3 + 1] ?? 0) + 0.11 * (base[i * 3 + 2] ?? 0);
  }
  // All of it is smooth, so all of it is made on cells, and only the end on pixels.
  const stepPx = blurStep(radiusPx);
  const { plane: lightOfCells, widthPx, heightPx } = meanOfCells(light, box.widthPx, box.heightPx, stepPx);
  const knownOfCells = meanOfCells(known, box.widthPx, box.heightPx, stepPx).plane;
  const blurred = (plane: Float32Array) => softBlur(plane, widthPx, heightPx, radiusInCells(radiusPx, stepPx));
  const sum = blurred(lightOfCells);
  const share = blurred(knownOfCells);
  const { mean, variation } = spread(sum, share, knownOfCells);
  if (mean === 0) return new Float32Array(old.length).fill(1);
  const gain = gains.find(({ upTo }) => variation < upTo)?.gain ?? 0;
  const ratio = new Float32Array(sum.length * 3);
  const weight = share.map((at) => (at > 0.6 ? 1 : 0));
  for (let i = 0; i < weight.length; i++) if (weight[i]) ratio[i * 3] = (sum[i] ?? 0) / (share[i] ?? 1) / mean;
  const carried = pushPull(ratio, weight, widthPx, heightPx);
  const factors = blurred(planeOf(sum.length, (i) => carried[i * 3] || 1)).map((factor) =>
    Math.max(range.darkest, Math.min(range.lightest, 1 + (factor - 1) * gain)),
  );
  return resamplePlane(factors, widthPx, heightPx, box.widthPx, box.heightPx);
}

function spread(sum: Float32Array, share: Float32Array, known: Float32Array): { mean: number; variation: number } {
  let total = 0;
  let squares = 0;
  let count = 0;
  for (let i = 0; i < known.length; i++) {
    if ((known[i] ?? 0) < 0.5) continue;
    const value = (sum[i] ?? 0) / Math.max(0.01, share[i] ?? 0);
    total += value;
    squares += value * value;
    count++;
  }
  if (count === 0) return { mean: 0, variation: 0 };
  const mean = total / count;
  return { mean, variation: Math.sqrt(Math.max(0, squares / count - mean * mean)) / Math.max(1, mean) };
}
