import { planeOf } from "../raster/plane-of";
import { pushPull } from "../raster/push-pull";
import type { PersonAnalysis } from "../types";
import type { BareBody } from "./bare-body";
import type { ClassPlanes } from "./class-planes";
import { grainOf, seenSkin } from "./seen-skin";
import { channelShade } from "./skin-shade";
import { skinTones, toneAt, type SkinTones } from "./skin-tone";
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
  const tones = skinTones(person, base, planes, erase, box);
  const weight = seenSkin(person, base, planes, erase, box, tones);
  const grain = grainOf(base, weight, widthPx, heightPx);
  const ratio = seenRatio(base, weight, body, tones);
  addUsualRatio(ratio, weight);
  const carried = pushPull(ratio, weight, widthPx, heightPx, wanted);
  for (let i = 0; i < weight.length; i++) {
    if (!wanted[i]) continue;
    const shade = body.shade[i] ?? 1;
    const tone = toneAt(tones, i);
    const noise = grain * noiseAt(box.left + (i % widthPx), box.top + Math.floor(i / widthPx));
    for (const c of [0, 1, 2] as const) {
      carried[i * 3 + c] = tone[c] * channelShade(shade, c) * (carried[i * 3 + c] || 1) + noise;
    }
  }
  return carried;
}

/** The light of the seen skin: its colour through what the model makes of the tone there. Three floats a pixel, 0 elsewhere. */
function seenRatio(base: Float32Array, weight: Float32Array, body: BareBody, tones: SkinTones): Float32Array {
  const ratio = new Float32Array(base.length);
  for (let i = 0; i < weight.length; i++) {
    if (!weight[i]) continue;
    const shade = body.cover[i] ? (body.shade[i] ?? 1) : 1;
    const tone = toneAt(tones, i);
    for (const c of [0, 1, 2] as const) {
      ratio[i * 3 + c] = (base[i * 3 + c] ?? 0) / Math.max(8, tone[c] * channelShade(shade, c));
    }
  }
  return ratio;
}

/**
 * Far from all seen skin counts its usual ratio, not that of the shadow under the chin. Changes `ratio`, and `weight` where it was 0.
 */
function addUsualRatio(ratio: Float32Array, weight: Float32Array): void {
  const [red, green, blue] = usualRatio(ratio, weight);
  for (let i = 0; i < weight.length; i++) {
    const at = i * 3;
    if (weight[i]) {
      for (let k = at; k < at + 3; k++) ratio[k] = Math.min(1.35, Math.max(0.6, ratio[k] ?? 1));
      continue;
    }
    weight[i] = usualWeight;
    ratio[at] = red;
    ratio[at + 1] = green;
    ratio[at + 2] = blue;
  }
}

/** The median of each channel over the seen skin; 1 where there is too little of it. */
function usualRatio(ratio: Float32Array, weight: Float32Array): readonly [number, number, number] {
  const sample: number[] = [];
  for (let i = 0; i < weight.length; i += 5) if (weight[i]) sample.push(i * 3);
  if (sample.length < 50) return [1, 1, 1];
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
