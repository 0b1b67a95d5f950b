import { between, directionOf, shifted } from "../point";
import { boxBlur } from "../raster/box-blur";
import { planeOf } from "../raster/plane-of";
import { distanceToFraction, segmentFraction } from "../raster/segment";
import { smoothstep } from "../raster/smoothstep";
import type { Point } from "../types";
import type { WorkBox } from "./work-box";

/** Shoulder, elbow and wrist. */
type Arm = readonly [Point, Point, Point];

/** Parts of a bone in which seen skin is looked for, and of these the ones before and behind over which seen and painted change. */
const partsOfBone = 24;
const fadesOver = 5;
/** In shoulder widths from the bone, places across an arm; where it lies half behind the torso this many of them are seen. */
const acrossArm = [-0.1, -0.075, -0.05, -0.025, 0, 0.025, 0.05, 0.075, 0.1] as const;
const leastAcross = 3;
/** Along both bones: a hand that is seen below a long sleeve tells nothing of the arm in it. */
const beforeHand = 1.7;
/** In shoulder widths: how far from the skin the outline of seen and painted arm runs where the one goes over into the other. */
const besideSkin = 0.06;

/**
 * Tells how far paint counts as a part of an arm, 0 to 1 for a pixel of the box. Where the photo shows the arm it ends with its
 * skin: what is painted beside that is old cloth, or its shade. Where the arm was hidden the paint is all of it.
 *
 * @param skin 0 to 1: skin that the photo shows
 */
export function paintOfArms(
  skin: Float32Array,
  box: WorkBox,
  shoulderWidthPx: number,
): (arm: Arm) => (x: number, y: number, i: number) => number {
  const aroundSkin = boxBlur(skin, box.widthPx, box.heightPx, Math.round(shoulderWidthPx * besideSkin));
  return (arm) => {
    const [shoulder, elbow, wrist] = arm;
    const seenAlong = whereSeen(arm, skin, box, shoulderWidthPx);
    return (x, y, i) => {
      const onUpper = segmentFraction(x, y, shoulder, elbow);
      const onFore = segmentFraction(x, y, elbow, wrist);
      const isUpper =
        distanceToFraction(x, y, shoulder, elbow, onUpper) < distanceToFraction(x, y, elbow, wrist, onFore);
      const at = (isUpper ? onUpper : 1 + onFore) * partsOfBone;
      const part = Math.floor(at);
      const before = seenAlong[part] ?? 0;
      const seen = before + ((seenAlong[part + 1] ?? before) - before) * (at - part);
      // At the edge of the skin half of what is around is skin. Where a sleeve ended the outline runs from there to that of the paint.
      return smoothstep(0.4, 0.6, 1 - seen + (aroundSkin[i] ?? 0));
    };
  };
}

/** Whether the photo shows skin across an arm, at each part of both bones: 0 or 1, and between where a sleeve ends. */
function whereSeen([shoulder, elbow, wrist]: Arm, skin: Float32Array, box: WorkBox, unit: number): Float32Array {
  const isSeen = planeOf(2 * partsOfBone + 1, (k) => {
    const along = Math.min(k / partsOfBone, beforeHand);
    const [from, to] = along < 1 ? [shoulder, elbow] : [elbow, wrist];
    const middle = between(from, to, along % 1);
    const { x, y } = directionOf(from, to);
    const seen = acrossArm.filter((out) => skinAt(shifted(middle, { x: -y, y: x }, out * unit)) > 0.5);
    return seen.length >= leastAcross ? 1 : 0;
  });
  return boxBlur(isSeen, isSeen.length, 1, fadesOver);

  function skinAt({ x, y }: Point): number {
    return skin[(Math.round(y) - box.top) * box.widthPx + Math.round(x) - box.left] ?? 0;
  }
}
