import { rgbOfLab } from "../raster/lab";
import type { PersonAnalysis } from "../types";
import { torsoDown } from "../warp/body-frame";
import { crotchV } from "../warp/lower-shape";
import type { ClassPlanes } from "./class-planes";
import { protectedPixels } from "./protected-skin";
import type { Tone } from "./is-skin-toned";
import type { WorkBox } from "./work-box";

/** Fewer pixels than this of a part of the body do not tell its tone. */
const leastPixels = 200;

/** `isLeg` tells the pixels of the box that have `legTone`, where they are skin. */
export type SkinTones = { tone: Tone; legTone: Tone; isLeg: (pixel: number) => boolean };

/**
 * The usual colour of a person's skin, of arms and chest and of the legs: legs are often tanned, in tights, or further from the
 * light. What is labelled skin elsewhere than on face, hands and legs may be the collar of the old garment.
 */
export function skinTones(
  person: PersonAnalysis,
  base: Float32Array,
  planes: ClassPlanes,
  erase: Float32Array,
  box: WorkBox,
): SkinTones {
  const sure = new Uint8Array(erase.length);
  const legs = new Uint8Array(erase.length);
  const isProtected = protectedPixels(person, base, box);
  const isLeg = legsOf(person, box);
  for (let i = 0; i < erase.length; i++) {
    if ((planes.skin[i] ?? 0) <= 0.95) continue;
    if (isProtected[i]) sure[i] = 1;
    else if ((erase[i] ?? 0) <= 0.02 && isLeg(i)) legs[i] = 1;
  }
  const tone = medianOf(base, sure) ?? rgbOfLab(person.skin);
  return { tone, legTone: medianOf(base, legs) ?? tone, isLeg };
}

export const toneAt = ({ tone, legTone, isLeg }: SkinTones, i: number): Tone => (isLeg(i) ? legTone : tone);

/** Below the crotch. Worked out for a pixel when it is asked about: few are skin. */
function legsOf(person: PersonAnalysis, box: WorkBox): (pixel: number) => boolean {
  const fromV = crotchV(person);
  return (i) => {
    const x = i % box.widthPx;
    return torsoDown(person.torso, { x: box.left + x, y: box.top + (i - x) / box.widthPx }) > fromV;
  };
}

/** Counted, not sorted: the colours of a photo are whole numbers. */
function medianOf(base: Float32Array, isIn: Uint8Array): Tone | null {
  const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  let pixels = 0;
  for (let i = 0; i < isIn.length; i++) {
    if (!isIn[i]) continue;
    pixels++;
    for (const c of [0, 1, 2] as const) {
      const level = base[i * 3 + c] ?? 0;
      counts[c][level] = (counts[c][level] ?? 0) + 1;
    }
  }
  if (pixels < leastPixels) return null;
  const median = (levels: Uint32Array) => {
    let level = 0;
    for (let before = levels[0] ?? 0; before <= pixels >> 1; before += levels[level] ?? 0) level++;
    return level;
  };
  return [median(counts[0]), median(counts[1]), median(counts[2])];
}
