import { rgbOfLab } from "../raster/lab";
import { maskOf } from "../raster/plane-of";
import type { PersonAnalysis } from "../types";
import { torsoDown } from "../warp/body-frame";
import { crotchV } from "../warp/lower-shape";
import type { ClassPlanes } from "./class-planes";
import { faceDistance, protectedPixels } from "./protected-skin";
import { isSkinToned, type Tone } from "./is-skin-toned";
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
  const face = new Uint8Array(erase.length);
  const hands = new Uint8Array(erase.length);
  const legs = new Uint8Array(erase.length);
  const isProtected = protectedPixels(person, base, box);
  const isLeg = legsOf(person, box);
  for (let i = 0; i < erase.length; i++) {
    if ((planes.skin[i] ?? 0) <= 0.95 || lumaAt(base, i) < leastLuma) continue;
    if (isProtected[i]) (isOfFace(i) ? face : hands)[i] = 1;
    else if ((erase[i] ?? 0) <= 0.02 && isLeg(i)) legs[i] = 1;
  }
  const tone = toneOf(base, face, hands) ?? rgbOfLab(person.skin);
  return { tone, legTone: legTone(), isLeg };

  function isOfFace(i: number): boolean {
    const x = i % box.widthPx;
    return faceDistance(person, box.left + x, box.top + (i - x) / box.widthPx) < 1;
  }

  function legTone(): Tone {
    const seen = medianOf(base, legs, leastPixels);
    if (!seen || isSkinToned(Float32Array.from(seen), 0, tone)) return seen ?? tone;
    return medianOf(base, legs, tightsShare * person.torso.shoulderWidthPx ** 2) ?? tone;
  }
}

/** Of face and hands together; where they are not alike, of the lighter: hair hides the face, or gloves the hands. */
function toneOf(base: Float32Array, face: Uint8Array, hands: Uint8Array): Tone | null {
  const ofFace = medianOf(base, face, leastPixels);
  const ofHands = medianOf(base, hands, leastPixels);
  if (ofFace && ofHands && !isSkinToned(Float32Array.from(ofFace), 0, ofHands)) {
    return lumaAt(Float32Array.from(ofFace), 0) > lumaAt(Float32Array.from(ofHands), 0) ? ofFace : ofHands;
  }
  return medianOf(
    base,
    maskOf(face.length, (i) => face[i] === 1 || hands[i] === 1),
    leastPixels,
  );
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

/** Counted, not sorted: the colours of a photo are whole numbers. Null where it would tell of fewer than `fewest` pixels. */
function medianOf(base: Float32Array, isIn: Uint8Array, fewest: number): Tone | null {
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
  if (pixels < fewest) return null;
  const median = (levels: Uint32Array) => {
    let level = 0;
    for (let before = levels[0] ?? 0; before <= pixels >> 1; before += levels[level] ?? 0) level++;
    return level;
  };
  return [median(counts[0]), median(counts[1]), median(counts[2])];
}
