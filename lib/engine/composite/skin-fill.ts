import { boxBlur, softBlur } from "../raster/box-blur";
import { rgbOfLab } from "../raster/lab";
import { planeOf } from "../raster/plane-of";
import { pushPull } from "../raster/push-pull";
import type { PersonAnalysis } from "../types";
import type { BareBody } from "./bare-body";
import type { ClassPlanes } from "./class-planes";
import { faceDistance, protectedPixels } from "./protected-skin";
import type { WorkBox } from "./work-box";

/** How much a pixel without seen skin pulls towards the usual tone. */
const usualWeight = 0.002;

/**
 * Skin for the bare body, in this person's tone and light: the model's shading times the ratio of real to model skin, carried
 * over from where real skin is seen. So painted skin meets real skin without a step.
 *
 * @param wanted 1 where skin is asked for
 * @returns three floats a pixel of the box; zero where none is wanted
 */
export function skinFill(
  person: PersonAnalysis,
  base: Float32Array,
  planes: ClassPlanes,
  erase: Float32Array,
  body: BareBody,
  box: WorkBox,
  wanted: Uint8Array,
): Float32Array {
  const { widthPx, heightPx } = box;
  const tone = skinTone(person, base, planes, box);
  const ratio = new Float32Array(base.length);
  const weight = seenSkin(person, base, planes, erase, box, tone);
  const usual = usualRatio(base, weight, body, tone);
  for (let i = 0; i < weight.length; i++) {
    const shade = body.cover[i] ? (body.shade[i] ?? 1) : 1;
    for (let c = 0; c < 3; c++) {
      const seen = (base[i * 3 + c] ?? 0) / Math.max(8, (tone[c] ?? 0) * shade);
      ratio[i * 3 + c] = weight[i] ? Math.min(1.35, Math.max(0.6, seen)) : (usual[c] ?? 1);
    }
  }
  // Far from all seen skin counts its usual tone, not the shadow under the chin.
  const pulled = planeOf(weight.length, (i) => Math.max(weight[i] ?? 0, usualWeight));
  const carried = pushPull(ratio, pulled, widthPx, heightPx, wanted);
  const grain = grainOf(base, weight, widthPx, heightPx);
  for (let i = 0; i < weight.length; i++) {
    if (!wanted[i]) continue;
    const shade = body.shade[i] ?? 1;
    const noise = grain * noiseAt(box.left + (i % widthPx), box.top + Math.floor(i / widthPx));
    for (let c = 0; c < 3; c++) {
      carried[i * 3 + c] = (tone[c] ?? 0) * shade * (carried[i * 3 + c] || 1) + noise;
    }
  }
  return carried;
}

/** The median colour of face and hands; what is labelled skin elsewhere may be the collar of the old garment. */
function skinTone(
  person: PersonAnalysis,
  base: Float32Array,
  planes: ClassPlanes,
  box: WorkBox,
): readonly [number, number, number] {
  const sure: number[] = [];
  protectedPixels(person, box).forEach((isProtected, i) => {
    if (isProtected && (planes.skin[i] ?? 0) > 0.95) sure.push(i);
  });
  if (sure.length < 200) return rgbOfLab(person.skin);
  const median = (c: number) => Float32Array.from(sure, (i) => base[i * 3 + c] ?? 0).sort()[sure.length >> 1] ?? 0;
  return [median(0), median(1), median(2)];
}

/** The light of the seen skin through the tone, as the median of each channel. */
function usualRatio(
  base: Float32Array,
  weight: Float32Array,
  body: BareBody,
  tone: readonly [number, number, number],
): number[] {
  return [0, 1, 2].map((c) => {
    const ratios: number[] = [];
    for (let i = 0; i < weight.length; i += 5) {
      const shade = body.cover[i] ? (body.shade[i] ?? 1) : 1;
      if (weight[i]) ratios.push((base[i * 3 + c] ?? 0) / Math.max(8, (tone[c] ?? 0) * shade));
    }
    return ratios.length < 50 ? 1 : (ratios.sort((p, q) => p - q)[ratios.length >> 1] ?? 1);
  });
}

/** Skin well inside its region; eyes, lips and beards, an old collar and the shadow of hair are no guide to the skin of a chest. */
function seenSkin(
  person: PersonAnalysis,
  base: Float32Array,
  planes: ClassPlanes,
  erase: Float32Array,
  box: WorkBox,
  tone: readonly [number, number, number],
): Float32Array {
  const inner = boxBlur(planes.skin, box.widthPx, box.heightPx, 2);
  return planeOf(inner.length, (i) => {
    if ((inner[i] ?? 0) < 0.97 || (erase[i] ?? 0) > 0.02 || !isSkinToned(base, i, tone)) return 0;
    const x = box.left + (i % box.widthPx);
    const y = box.top + Math.floor(i / box.widthPx);
    return faceDistance(person, x, y) < 0.85 ? 0 : 1;
  });
}

/** How much lighter or darker than the tone skin may be, and how much more one channel may change than another. */
const toned = { darkest: 0.5, lightest: 1.4, mostSpread: 1.4 } as const;

/** Light and shadow change all channels of skin nearly alike; cloth that was taken for skin seldom keeps their ratio. */
export function isSkinToned(rgb: Float32Array, i: number, tone: readonly [number, number, number]): boolean {
  const red = (rgb[i * 3] ?? 0) / Math.max(8, tone[0]);
  const green = (rgb[i * 3 + 1] ?? 0) / Math.max(8, tone[1]);
  const blue = (rgb[i * 3 + 2] ?? 0) / Math.max(8, tone[2]);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  return most < least * toned.mostSpread && most > toned.darkest && least < toned.lightest;
}

/** Standard deviation of the fine texture of the seen skin, in levels. */
function grainOf(base: Float32Array, weight: Float32Array, widthPx: number, heightPx: number): number {
  const green = planeOf(weight.length, (i) => base[i * 3 + 1] ?? 0);
  const smooth = softBlur(green, widthPx, heightPx, 1);
  const away: number[] = [];
  for (let i = 0; i < weight.length; i += 3) {
    if (weight[i]) away.push(Math.abs((green[i] ?? 0) - (smooth[i] ?? 0)));
  }
  if (away.length < 20) return 0.8;
  // From the median: hairs, nails and folds are no grain.
  return Math.min(2.5, (away.sort((p, q) => p - q)[away.length >> 1] ?? 0) * 1.48);
}

/** Between -1.7 and 1.7 with variance 1, the same for the same pixel in every run. */
function noiseAt(x: number, y: number): number {
  let hash = Math.imul(x, 374761393) + Math.imul(y, 668265263);
  hash = Math.imul(hash ^ (hash >>> 13), 1274126177);
  return (((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32 - 0.5) * 3.46;
}
