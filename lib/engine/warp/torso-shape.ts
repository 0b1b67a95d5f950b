import { distance } from "../point";
import { smoothstep } from "../raster/smoothstep";
import { labelOf, type PersonAnalysis, type Side } from "../types";
import { distanceToArm } from "./arm-shape";
import { labelAt, outward, torsoAcross, torsoDown, torsoPoint } from "./body-frame";
import { shoulderTip } from "./shoulder-tip";

/** The body under the clothes, in the frame of the torso. */
export type TorsoShape = {
  /** From the middle line to the side of the body, `v` pixels below the shoulder line. */
  halfWidthAt: (v: number, side: Side) => number;
  /** The same from the skeleton alone: what a loose top hides. */
  slimHalfWidthAt: (v: number) => number;
  /** How far below (negative: above) the shoulder line the contour of neck and shoulder runs, `u` pixels from the middle. */
  contourAt: (u: number, side: Side) => number;
  /** From the middle line to where a sleeve is set in. */
  tipPx: Record<Side, number>;
  /** From the middle line to the joint of the arm: there cloth without sleeves ends. */
  jointPx: Record<Side, number>;
};

export function torsoShape(person: PersonAnalysis): TorsoShape {
  const joint = (side: Side) => Math.abs(torsoAcross(person.torso, person.limbs[side].shoulder));
  const contour = { left: shoulderContour(person, "left"), right: shoulderContour(person, "right") };
  return {
    halfWidthAt: (v, side) => halfWidth(person, v, side),
    slimHalfWidthAt: (v) => skeletonHalfWidth(person, v),
    contourAt: (u, side) => contour[side](u),
    tipPx: { left: shoulderTip(person, "left"), right: shoulderTip(person, "right") },
    jointPx: { left: joint("left"), right: joint("right") },
  };
}

/** Half widths from the skeleton alone, as shares of shoulder and hip width; found by looking at 18 persons. */
function skeletonHalfWidth({ torso }: PersonAnalysis, v: number): number {
  const { shoulderWidthPx, torsoLengthPx, hipWidthPx } = torso;
  const share = v / torsoLengthPx;
  const chest = shoulderWidthPx * 0.5;
  if (share < 0.25) return chest;
  const hip = Math.max(hipWidthPx * 0.775, shoulderWidthPx * 0.44);
  if (share >= 1) return Math.max(hipWidthPx * 0.8, shoulderWidthPx * 0.46);
  const waist = shoulderWidthPx * 0.05 * Math.sin(Math.PI * ((share - 0.25) / 0.75));
  return chest + (hip - chest) * smoothstep(0.35, 1, share) - waist;
}

/** The skeleton's width, corrected by the outline where no arm hides it. */
function halfWidth(person: PersonAnalysis, v: number, side: Side): number {
  const { torso } = person;
  const model = skeletonHalfWidth(person, v);
  if (v < torso.shoulderWidthPx * 0.5) return model;
  const onTorso = v < torso.torsoLengthPx * 1.05;
  let out = torso.shoulderWidthPx * 0.12;
  for (; out < model * 1.55; out += 2) {
    const p = torsoPoint(torso, v, outward[side] * out);
    const label = labelAt(person, p);
    if (label === labelOf.backdrop) break;
    if (onTorso && label === labelOf.skin && out > model * 0.55) break;
    if (onTorso && distanceToArm(person, side, p) < torso.shoulderWidthPx * 0.115) break;
  }
  const seen = Math.max(model * 0.86, Math.min(model * 1.32, out));
  const trust = smoothstep(torso.shoulderWidthPx * 0.5, torso.shoulderWidthPx * 0.75, v);
  return model * (1 - trust) + seen * trust;
}

/** Places along the shoulder at which the contour is read, as shares of the shoulder width. */
const places = [0.16, 0.21, 0.26, 0.31, 0.36, 0.41, 0.46, 0.5, 0.535, 0.57] as const;

/**
 * How far from the usual height the outline is believed, as shares of the shoulder width. The round of a raised shoulder
 * reached 0.22 above it on 12 persons; old cloth may be puffed, skin is the shoulder itself.
 */
const believed = { aboveOnSkin: 0.26, aboveOnCloth: 0.16, below: 0.09 } as const;

/**
 * The upper edge of neck and shoulder. Read off the outline where neither hair nor backdrop hides it, held near an average
 * shoulder otherwise: a bare strip between collar and sleeve is what the eye finds first.
 */
function shoulderContour(person: PersonAnalysis, side: Side): (u: number) => number {
  const { torso } = person;
  const unit = torso.shoulderWidthPx;
  const joint = person.limbs[side].shoulder;
  const tilt = torsoDown(torso, joint) / Math.max(1, Math.abs(torsoAcross(torso, joint)));
  const heights = places.map((place) => {
    // Shoulders are seldom level: the joint of this side says how high it is held.
    const usual = (usualHeight(place) - tilt * place) * unit;
    const read = readHeight(person, place * unit, side);
    if (read === null) return usual;
    const most = read.isSkin ? believed.aboveOnSkin : believed.aboveOnCloth;
    return Math.min(usual + most * unit, Math.max(usual - believed.below * unit, read.upPx));
  });
  const smooth = heights.map((height, k) => ((heights[k - 1] ?? height) + 2 * height + (heights[k + 1] ?? height)) / 4);
  return (u) => {
    const at = Math.abs(u) / unit;
    let k = 0;
    while (k < places.length - 2 && (places[k + 1] ?? 1) < at) k++;
    const from = places[k] ?? 0;
    const to = places[k + 1] ?? 1;
    const t = Math.min(1, Math.max(0, (at - from) / (to - from)));
    return -((smooth[k] ?? 0) * (1 - t) + (smooth[k + 1] ?? 0) * t);
  };
}

/** Height above the shoulder line (of the joints) of an average shoulder: steep at the neck, then a slope, rounded off at the end. */
function usualHeight(place: number): number {
  const slope = 0.25 - 0.19 * ((place - 0.18) / 0.355);
  return place < 0.21 ? slope + (0.21 - place) * 1.2 : place > 0.46 ? slope - (place - 0.46) * 0.5 : slope;
}

/** From the shoulder line up to the backdrop, and what lies beneath it; null where hair hides the outline. */
function readHeight(person: PersonAnalysis, u: number, side: Side): { upPx: number; isSkin: boolean } | null {
  const { torso } = person;
  const most = torso.shoulderWidthPx * 0.42;
  let isSkin = false;
  for (let upPx = 0; upPx < most; upPx++) {
    const label = labelAt(person, torsoPoint(torso, -upPx, outward[side] * u));
    if (label === labelOf.hair) return null;
    if (label === labelOf.backdrop) return upPx === 0 ? null : { upPx, isSkin };
    isSkin = label === labelOf.skin;
  }
  return null;
}

/** From hip to knee to ankle, in pixels. */
export function legLengthPx(person: PersonAnalysis, side: Side): number {
  const { hip, knee, ankle } = person.limbs[side];
  return distance(hip, knee) + distance(knee, ankle);
}
