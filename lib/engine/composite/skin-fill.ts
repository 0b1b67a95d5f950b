import { boxBlur, softBlur } from "../raster/box-blur";
import { rgbOfLab } from "../raster/lab";
import { planeOf } from "../raster/plane-of";
import { pushPull } from "../raster/push-pull";
import type { PersonAnalysis } from "../types";
import type { BareBody } from "./bare-body";
import type { ClassPlanes } from "./class-planes";
import { faceDistance } from "./protected-skin";
import type { WorkBox } from "./work-box";

/**
 * Skin for the bare body, in this person's tone and light: the model's shading times the ratio of real to model skin, carried
 * over from where real skin is seen. So painted skin meets real skin without a step.
 *
 * @returns three floats a pixel of the box
 */
export function skinFill(
  person: PersonAnalysis,
  base: Float32Array,
  planes: ClassPlanes,
  body: BareBody,
  box: WorkBox,
): Float32Array {
  const { widthPx, heightPx } = box;
  const tone = rgbOfLab(person.skin);
  const ratio = new Float32Array(base.length);
  const weight = seenSkin(person, planes, box);
  for (let i = 0; i < weight.length; i++) {
    const shade = body.cover[i] ? (body.shade[i] ?? 1) : 1;
    for (let c = 0; c < 3; c++) {
      ratio[i * 3 + c] = Math.min(1.35, Math.max(0.6, (base[i * 3 + c] ?? 0) / Math.max(8, (tone[c] ?? 0) * shade)));
    }
  }
  const carried = pushPull(ratio, weight, widthPx, heightPx);
  const grain = grainOf(base, weight, widthPx, heightPx);
  for (let i = 0; i < weight.length; i++) {
    const shade = body.shade[i] ?? 1;
    const noise = grain * noiseAt(box.left + (i % widthPx), box.top + Math.floor(i / widthPx));
    for (let c = 0; c < 3; c++) {
      carried[i * 3 + c] = (tone[c] ?? 0) * shade * (carried[i * 3 + c] || 1) + noise;
    }
  }
  return carried;
}

/** Skin well inside its region; eyes, lips and beards are no guide to the skin of a chest. */
function seenSkin(person: PersonAnalysis, planes: ClassPlanes, box: WorkBox): Float32Array {
  const inner = boxBlur(planes.skin, box.widthPx, box.heightPx, 2);
  return inner.map((share, i) => {
    if (share < 0.97) return 0;
    const x = box.left + (i % box.widthPx);
    const y = box.top + Math.floor(i / box.widthPx);
    return faceDistance(person, x, y) < 0.85 ? 0 : 1;
  });
}

/** Standard deviation of the fine texture of the seen skin, in levels. */
function grainOf(base: Float32Array, weight: Float32Array, widthPx: number, heightPx: number): number {
  const green = planeOf(weight.length, (i) => base[i * 3 + 1] ?? 0);
  const smooth = softBlur(green, widthPx, heightPx, 1);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < weight.length; i++) {
    if (!weight[i]) continue;
    sum += ((green[i] ?? 0) - (smooth[i] ?? 0)) ** 2;
    count++;
  }
  return count < 50 ? 0.8 : Math.min(3, Math.sqrt(sum / count) * 1.2);
}

/** Between -1.7 and 1.7 with variance 1, the same for the same pixel in every run. */
function noiseAt(x: number, y: number): number {
  let hash = Math.imul(x, 374761393) + Math.imul(y, 668265263);
  hash = Math.imul(hash ^ (hash >>> 13), 1274126177);
  return (((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32 - 0.5) * 3.46;
}
