import type { FitNudge } from "@/lib/shared/garment";
import type { TrousersLandmarks } from "../prepare-garment/prepared-garment";
import type { PersonAnalysis } from "../types";
import { legLengthPx } from "./torso-shape";

const rules = {
  /** Inside leg of full-length trousers through the width of their waistband in the photo. */
  fullLength: 1.75,
  /** From this share of the leg on, trousers are meant to reach the ankle. */
  ankleShare: 0.8,
  /** Full length ends a little below the ankle, on the shoe; at most there where the ankle lies beyond the picture. */
  ankleEnd: 1.055,
  unseenEnd: 1.6,
  hemNudge: 0.3,
} as const;

/**
 * How much of the leg from crotch to ankle trousers cover; in proportion to the garment, so that cropped photos are no matter.
 * Where the picture ends above the ankles nobody sees the hem, and the legs keep the garment's proportions.
 *
 * @param scale   pixels of the person photo for one of the garment photo
 * @param crotchV where the crotch of the garment lies, in pixels below the shoulder line
 */
export function legCover(
  person: PersonAnalysis,
  { outline, waistY, hemY, crotch }: TrousersLandmarks,
  scale: number,
  crotchV: number,
  { hem = 0 }: FitNudge,
): number {
  const waistPx = Math.max(1, (outline.right[waistY] ?? 0) - (outline.left[waistY] ?? 0));
  const natural = (hemY - crotch.y) / waistPx / rules.fullLength;
  const nudge = 1 + hem * rules.hemNudge;
  if (natural <= rules.ankleShare) return natural * nudge;
  const { left, right } = person.limbs;
  const endsAbove = Math.min(left.ankle.y, right.ankle.y) > person.heightPx;
  const legPx = Math.max(1, legLengthPx(person, "left") - (crotchV - person.torso.torsoLengthPx));
  const inProportion = Math.min(rules.unseenEnd, ((hemY - crotch.y) * scale) / legPx);
  return (endsAbove ? Math.max(rules.ankleEnd, inProportion) : rules.ankleEnd) * nudge;
}
