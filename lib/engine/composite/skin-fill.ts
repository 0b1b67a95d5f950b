import { planeOf } from "../raster/plane-of";
import { pushPull } from "../raster/push-pull";
import type { PersonAnalysis } from "../types";
import { bodyLight, limbsSeen, type BodyLight } from "./body-light";
import { limbNumbers, type BareBody } from "./body-planes";
import type { ClassPlanes } from "./class-planes";
import type { Tone } from "./is-skin-toned";
import { grainOf, seenSkin } from "./seen-skin";
import { skinTones, toneAt, type SkinTones } from "./skin-tone";
import type { WorkBox } from "./work-box";

/**
 * How much a pixel without seen skin pulls towards the usual tone: on the torso within 35 px, so that the shadow under the chin is
 * not carried over the chest; on a limb within 60 px, so that no step is seen where its own skin begins.
 */
const usualWeight = { torso: 0.0006, limb: 0.0002 } as const;

/** How much darker and lighter than usual seen skin is carried on. */
const carriedRange = { darkest: 0.6, lightest: 1.35 } as const;

/**
 * Skin for the bare body, in this person's tone and light: the model's shading times the ratio of real to model skin, carried
 * over from where real skin is seen. So painted skin meets real skin without a step.
 *
 * @param rim    the old garment and what may be mixed with it, 0 to 1: no skin is seen there
 * @param wanted 1 where skin is asked for
 * @returns three floats a pixel of the box; zero where none is wanted
 */
export function skinFill(
  person: PersonAnalysis,
  base: Float32Array,
  planes: ClassPlanes,
  rim: Float32Array,
  body: BareBody,
  box: WorkBox,
  wanted: Uint8Array,
): Float32Array {
  const { widthPx, heightPx } = box;
  const tones = skinTones(person, base, planes, rim, box);
  const weight = seenSkin(person, base, planes, rim, box, tones);
  const grain = grainOf(base, weight, widthPx, heightPx);
  const light = bodyLight(base, weight, body, tones);
  const ratio = seenRatio(base, weight, light, tones);
  addUsualRatio(ratio, weight, body);
  const carried = pushPull(ratio, weight, widthPx, heightPx, wanted);
  for (let i = 0; i < weight.length; i++) {
    if (!wanted[i]) continue;
    const tone = toneAt(tones, i);
    const noise = grain * noiseAt(box.left + (i % widthPx), box.top + Math.floor(i / widthPx));
    for (const c of [0, 1, 2] as const) {
      carried[i * 3 + c] = tone[c] * light(i, c) * (carried[i * 3 + c] || 1) + noise;
    }
  }
  return carried;
}

/** The light of the seen skin: its colour through what the model makes of the tone there. Three floats a pixel, 0 elsewhere. */
function seenRatio(base: Float32Array, weight: Float32Array, light: BodyLight, tones: SkinTones): Float32Array {
  const ratio = new Float32Array(base.length);
  for (let i = 0; i < weight.length; i++) {
    if (!weight[i]) continue;
    const tone = toneAt(tones, i);
    for (const c of [0, 1, 2] as const) {
      ratio[i * 3 + c] = (base[i * 3 + c] ?? 0) / Math.max(8, tone[c] * light(i, c));
    }
  }
  return ratio;
}

/**
 * Far from all seen skin counts its usual ratio, not that of the shadow under the chin; on a limb that of this limb, or of the one
 * beside it. Changes `ratio` on the body and where skin is seen, and `weight` where it was 0 on the body.
 */
function addUsualRatio(ratio: Float32Array, weight: Float32Array, body: BareBody): void {
  const { cover, limb } = body;
  const isSeen = limbsSeen(weight, body);
  const anywhere = usualRatio(ratio, weight, () => true) ?? [1, 1, 1];
  const ofLimb = limbNumbers.map((number, k) =>
    isSeen[k] ? usualRatio(ratio, weight, (i) => limb[i] === number) : null,
  );
  const usual = [anywhere, ...limbNumbers.map((_, k) => ofLimb[k] ?? ofLimb[k ^ 1] ?? anywhere)];
  for (let i = 0; i < weight.length; i++) {
    if (!weight[i] && !cover[i]) continue;
    const toned = usual[limb[i] ?? 0] ?? anywhere;
    for (const c of [0, 1, 2] as const) {
      const seen = weight[i] ? (ratio[i * 3 + c] ?? 1) / toned[c] : 1;
      ratio[i * 3 + c] = toned[c] * Math.min(carriedRange.lightest, Math.max(carriedRange.darkest, seen));
    }
    if (!weight[i]) weight[i] = usualWeight[limb[i] ? "limb" : "torso"];
  }
}

/** The median of each channel over a part of the seen skin; null where there is too little of it. */
function usualRatio(ratio: Float32Array, weight: Float32Array, isIn: (i: number) => boolean): Tone | null {
  const sample: number[] = [];
  for (let i = 0; i < weight.length; i += 5) if (weight[i] && isIn(i)) sample.push(i * 3);
  if (sample.length < 50) return null;
  const median = (c: number) =>
    planeOf(sample.length, (k) => ratio[(sample[k] ?? 0) + c] ?? 1).sort()[sample.length >> 1] ?? 1;
  return [median(0), median(1), median(2)];
}

/** Between -1.7 and 1.7 with variance 1, the same for the same pixel in every run. */
function noiseAt(x: number, y: number): number {
  let hash = Math.imul(x, 374761393) + Math.imul(y, 668265263);
  hash = Math.imul(hash ^ (hash >>> 13), 1274126177);
  return (((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32 - 0.5) * 3.46;
}
