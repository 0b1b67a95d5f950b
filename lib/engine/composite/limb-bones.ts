import { labelOf, type PersonAnalysis, type Point, type Side } from "../types";
import { armShape } from "../warp/arm-shape";
import { labelAt } from "../warp/body-frame";
import { legShape } from "../warp/lower-shape";
import type { Tube } from "../warp/tube";
import { limbNumber } from "./body-planes";
import { legBuild, meetingHand } from "./limb-build";

/** A stretch of a limb, with the half widths of the body at both of its ends in pixels, and the number of the limb (0: a hand). */
export type Bone = { from: Point; to: Point; fromPx: number; toPx: number; limb: number };

/** Stretches into which a limb is cut, so that its outline follows the arm or leg that was read from the photo. */
const stretches = 14;

/** Whether an arm is seen between elbow and wrist. */
export function isBare(person: PersonAnalysis, side: Side): boolean {
  const arm = armShape(person, side, "paint");
  return labelAt(person, arm.middleAt(arm.lengthPx * 0.7)) === labelOf.skin;
}

/** An arm from a share of its length on; none from 1 on. */
export function armBones(person: PersonAnalysis, side: Side, armsFrom: number): Bone[] {
  if (armsFrom >= 1) return [];
  const arm = armShape(person, side, "paint");
  const forearm = isBare(person, side) ? arm : meetingHand(person, arm);
  // Higher up the arm is one with the shoulder, whose contour is the torso's.
  return bonesOf(
    { ...forearm, halfWidthAt: (d) => forearm.halfWidthAt(Math.max(arm.upperPx * 0.25, d)) },
    armsFrom,
    forearm === arm ? 1.05 : 1.2,
    limbNumber.arm[side],
  );
}

/** Half width of a bare thigh at most, as a share of the shoulder width: calves tell its width, and may be strong. */
const widestThigh = 0.2;

/** A leg from hip to ankle. */
export function legBones(person: PersonAnalysis, side: Side): Bone[] {
  const leg = legShape(person, side, "paint");
  const mostPx = person.torso.shoulderWidthPx * widestThigh;
  const build = legBuild(person, leg);
  const halfWidthAt = (d: number) => Math.min(mostPx, leg.halfWidthAt(d)) * build(d / leg.lengthPx);
  return bonesOf({ ...leg, halfWidthAt }, 0, 1.06, limbNumber.leg[side]);
}

function bonesOf(tube: Tube, fromShare: number, toShare: number, limb: number): Bone[] {
  const { lengthPx, middleAt, halfWidthAt } = tube;
  const at = (k: number) => (fromShare + ((toShare - fromShare) * k) / stretches) * lengthPx;
  return Array.from({ length: stretches }, (_, k) => ({
    from: middleAt(at(k)),
    to: middleAt(at(k + 1)),
    fromPx: halfWidthAt(at(k)),
    toPx: halfWidthAt(at(k + 1)),
    limb: at(k) < lengthPx ? limb : 0,
  }));
}
