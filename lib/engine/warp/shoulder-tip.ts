import { labelOf, type PersonAnalysis, type Side } from "../types";
import { isLifted, labelAt, outward, torsoAcross, torsoDown, torsoPoint } from "./body-frame";

/** Shares of the shoulder width between the joints; found on 18 persons, six of them with rendered truth. */
const rules = {
  /** Row below the joint in which the outline is read: under the slope of the shoulder, above most sleeves' hems. */
  readAt: 0.06,
  /** The flesh outside of the joint: a loose old sleeve, or hair and arms of a neighbour, would say more. */
  flesh: { least: 0.06, most: 0.26, usual: 0.13 },
  /** A seam lies over the end of the bone, about half way through the flesh. */
  seam: 0.5,
} as const;

/**
 * Pixels from the torso's middle line to where a sleeve is set in. The joint lies inside of that, and how far inside is the
 * build of the person: it is read off the outline.
 */
export function shoulderTip(person: PersonAnalysis, side: Side): number {
  const joint = Math.abs(torsoAcross(person.torso, person.limbs[side].shoulder));
  return joint + fleshPx(person, joint, side) * rules.seam;
}

function fleshPx(person: PersonAnalysis, jointPx: number, side: Side): number {
  const { torso, limbs } = person;
  const { shoulder } = limbs[side];
  const { least, most, usual } = rules.flesh;
  const unit = torso.shoulderWidthPx;
  // The row would run along the arm.
  if (isLifted(person, side)) return unit * usual;
  const v = torsoDown(torso, shoulder) + unit * rules.readAt;
  let out = 0;
  while (out < unit * most && !isBackdrop(out)) out++;
  return Math.max(unit * least, out);

  function isBackdrop(outPx: number): boolean {
    return labelAt(person, torsoPoint(torso, v, outward[side] * (jointPx + outPx))) === labelOf.backdrop;
  }
}
