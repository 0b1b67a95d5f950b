import { rgbOfLab } from "../raster/lab";
import type { PersonAnalysis } from "../types";
import { torsoDown } from "../warp/body-frame";
import { crotchV } from "../warp/lower-shape";
import type { ClassPlanes } from "./class-planes";
import { faceDistance, protectedPixels } from "./protected-skin";
import { isSkinToned, type Tone } from "./is-skin-toned";
import { countTone, emptyCount, medianTone, type ToneCount } from "./tone-count";
import type { WorkBox } from "./work-box";

/** Fewer pixels than this of a part of the body do not tell its tone. */
const leastPixels = 200;

/** Darker than this, 0 to 255, is hair before the face, a shoe or a shadow: dark skin in a lit photo is above 45. */
const leastLuma = 36;

/** Legs of another colour than the skin are believed (tights) when so much of them is seen, as a share of the shoulder width squared. */
const tightsShare = 0.15;

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
  const [face, hands, both, legs] = [emptyCount(), emptyCount(), emptyCount(), emptyCount()];
  const isProtected = protectedPixels(person, base, box);
  const isLeg = legsOf(person, box);
  for (let i = 0; i < erase.length; i++) {
    if ((planes.skin[i] ?? 0) <= 0.95 || lumaAt(base, i) < leastLuma) continue;
    if (isProtected[i]) {
      countTone(isOfFace(i) ? face : hands, base, i);
      countTone(both, base, i);
    } else if ((erase[i] ?? 0) <= 0.02 && isLeg(i)) {
      countTone(legs, base, i);
    }
  }
  const tone = lighterOf(face, hands) ?? medianTone(both, leastPixels) ?? rgbOfLab(person.skin);
  return { tone, legTone: legTone(), isLeg };

  function isOfFace(i: number): boolean {
    const x = i % box.widthPx;
    return faceDistance(person, box.left + x, box.top + (i - x) / box.widthPx) < 1;
  }

  function legTone(): Tone {
    const seen = medianTone(legs, leastPixels);
    if (!seen || isSkinToned(Float32Array.from(seen), 0, tone)) return seen ?? tone;
    return medianTone(legs, tightsShare * person.torso.shoulderWidthPx ** 2) ?? tone;
  }
}

/** Where face and hands are not alike, the lighter of them: hair hides the face, or gloves the hands. Null where they are. */
function lighterOf(face: ToneCount, hands: ToneCount): Tone | null {
  const ofFace = medianTone(face, leastPixels);
  const ofHands = medianTone(hands, leastPixels);
  if (!ofFace || !ofHands || isSkinToned(Float32Array.from(ofFace), 0, ofHands)) return null;
  return lumaAt(Float32Array.from(ofFace), 0) > lumaAt(Float32Array.from(ofHands), 0) ? ofFace : ofHands;
}

const lumaAt = (rgb: Float32Array, i: number): number =>
  0.3 * (rgb[i * 3] ?? 0) + 0.59 * (rgb[i * 3 + 1] ?? 0) + 0.11 * (rgb[i * 3 + 2] ?? 0);

export const toneAt = ({ tone, legTone, isLeg }: SkinTones, i: number): Tone => (isLeg(i) ? legTone : tone);

/** Below the crotch. Worked out for a pixel when it is asked about: few are skin. */
function legsOf(person: PersonAnalysis, box: WorkBox): (pixel: number) => boolean {
  const fromV = crotchV(person);
  return (i) => {
    const x = i % box.widthPx;
    return torsoDown(person.torso, { x: box.left + x, y: box.top + (i - x) / box.widthPx }) > fromV;
  };
}
