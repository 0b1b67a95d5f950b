import { boxBlur, softBlur } from "../raster/box-blur";
import { planeOf } from "../raster/plane-of";
import { pushPull } from "../raster/push-pull";
import type { PersonAnalysis } from "../types";
import type { BareBody } from "./bare-body";
import type { ClassPlanes } from "./class-planes";
import { isSkinToned, type Tone } from "./is-skin-toned";
import { faceDistance } from "./protected-skin";
import { skinTones } from "./skin-tone";
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
  const { tone, legTone, isLeg } = skinTones(person, base, planes, erase, box);
  const toneAt = (i: number) => (isLeg(i) ? legTone : tone);
  const ratio = new Float32Array(base.length);
  const weight = seenSkin(person, base, planes, erase, box, toneAt);
  const usual = usualRatio(base, weight, body, toneAt);
  for (let i = 0; i < weight.length; i++) {
    if (!weight[i]) {
      ratio.set(usual, i * 3);
      continue;
    }
    const shade = body.cover[i] ? (body.shade[i] ?? 1) : 1;
    for (const c of [0, 1, 2] as const) {
      const seen = (base[i * 3 + c] ?? 0) / Math.max(8, toneAt(i)[c] * channelShade(shade, c));
      ratio[i * 3 + c] = Math.min(1.35, Math.max(0.6, seen));
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
    for (const c of [0, 1, 2] as const) {
      carried[i * 3 + c] = toneAt(i)[c] * channelShade(shade, c) * (carried[i * 3 + c] || 1) + noise;
    }
  }
  return carried;
}

/** Light that has gone through skin is red: towards its shadowed side it loses blue before green and green before red. */
const shadeOfChannel = [0.85, 1.1, 1.2] as const;
const channelShade = (shade: number, c: 0 | 1 | 2) => shade ** shadeOfChannel[c];

/** The light of the seen skin through the tone, as the median of each channel. */
function usualRatio(base: Float32Array, weight: Float32Array, body: BareBody, toneAt: (i: number) => Tone): number[] {
  return ([0, 1, 2] as const).map((c) => {
    const ratios: number[] = [];
    for (let i = 0; i < weight.length; i += 5) {
      if (!weight[i]) continue;
      const shade = body.cover[i] ? (body.shade[i] ?? 1) : 1;
      ratios.push((base[i * 3 + c] ?? 0) / Math.max(8, toneAt(i)[c] * channelShade(shade, c)));
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
  toneAt: (i: number) => Tone,
): Float32Array {
  const inner = boxBlur(planes.skin, box.widthPx, box.heightPx, 2);
  return planeOf(inner.length, (i) => {
    if ((inner[i] ?? 0) < 0.97 || (erase[i] ?? 0) > 0.02 || !isSkinToned(base, i, toneAt(i))) return 0;
    const x = box.left + (i % box.widthPx);
    const y = box.top + Math.floor(i / box.widthPx);
    return faceDistance(person, x, y) < 0.85 ? 0 : 1;
  });
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
