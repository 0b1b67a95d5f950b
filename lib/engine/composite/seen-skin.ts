import { boxBlur } from "../raster/box-blur";
import type { PersonAnalysis } from "../types";
import type { ClassPlanes } from "./class-planes";
import { isSkinToned } from "./is-skin-toned";
import { faceDistance } from "./protected-skin";
import { toneAt, type SkinTones } from "./skin-tone";
import type { WorkBox } from "./work-box";

/** 1 for skin well inside its region, 0 elsewhere; eyes, lips and beards, an old collar and the shadow of hair are no guide to the skin of a chest. */
export function seenSkin(
  person: PersonAnalysis,
  base: Float32Array,
  planes: ClassPlanes,
  rim: Float32Array,
  box: WorkBox,
  tones: SkinTones,
): Float32Array {
  const inner = boxBlur(planes.skin, box.widthPx, box.heightPx, 2);
  const seen = new Float32Array(inner.length);
  for (let i = 0; i < seen.length; i++) {
    if ((inner[i] ?? 0) < 0.97 || (rim[i] ?? 0) > 0.02 || !isSkinToned(base, i, toneAt(tones, i))) continue;
    const x = box.left + (i % box.widthPx);
    const y = box.top + Math.floor(i / box.widthPx);
    if (faceDistance(person, x, y) >= 0.85) seen[i] = 1;
  }
  return seen;
}

/** Standard deviation of the fine texture of the seen skin, in levels. */
export function grainOf(base: Float32Array, weight: Float32Array, widthPx: number, heightPx: number): number {
  const away: number[] = [];
  for (let i = 0; i < weight.length; i += 3) {
    const x = i % widthPx;
    const y = (i - x) / widthPx;
    if (!weight[i] || x < 2 || y < 2 || x >= widthPx - 2 || y >= heightPx - 2) continue;
    away.push(Math.abs((base[i * 3 + 1] ?? 0) - smoothGreen(base, i, widthPx)));
  }
  if (away.length < 20) return 0.8;
  // From the median: hairs, nails and folds are no grain.
  return Math.min(2.5, (Float32Array.from(away).sort()[away.length >> 1] ?? 0) * 1.48);
}

/** Shares of five pixels side by side in two box blurs of three. */
const twoBlurs = [1 / 9, 2 / 9, 3 / 9, 2 / 9, 1 / 9] as const;

/** Green at one pixel, blurred over the 25 around it. */
function smoothGreen(base: Float32Array, i: number, widthPx: number): number {
  let sum = 0;
  for (let row = 0; row < twoBlurs.length; row++) {
    const from = i + (row - 2) * widthPx - 2;
    for (let column = 0; column < twoBlurs.length; column++) {
      const share = (twoBlurs[row] ?? 0) * (twoBlurs[column] ?? 0);
      sum += share * (base[(from + column) * 3 + 1] ?? 0);
    }
  }
  return sum;
}
