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
): { tone: Tone; legTone: Tone; isLeg: (i: number) => boolean } {
  const sure: number[] = [];
  const legs: number[] = [];
  const isProtected = protectedPixels(person, base, box);
  const fromV = crotchV(person);
  const isLeg = (i: number) => {
    const at = { x: box.left + (i % box.widthPx), y: box.top + Math.floor(i / box.widthPx) };
    return torsoDown(person.torso, at) > fromV;
  };
  for (let i = 0; i < erase.length; i++) {
    if ((planes.skin[i] ?? 0) <= 0.95) continue;
    if (isProtected[i]) sure.push(i);
    else if ((erase[i] ?? 0) <= 0.02 && isLeg(i)) legs.push(i);
  }
  const tone = medianOf(base, sure) ?? rgbOfLab(person.skin);
  return { tone, legTone: medianOf(base, legs) ?? tone, isLeg };
}

function medianOf(base: Float32Array, pixels: number[]): Tone | null {
  if (pixels.length < leastPixels) return null;
  const median = (c: number) => Float32Array.from(pixels, (i) => base[i * 3 + c] ?? 0).sort()[pixels.length >> 1] ?? 0;
  return [median(0), median(1), median(2)];
}
