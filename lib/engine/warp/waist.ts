import type { RowEdges } from "../prepare-garment/prepared-garment";
import type { PersonAnalysis, Side } from "../types";
import { lowerBegins } from "./lower-shape";
import type { TorsoShape } from "./torso-shape";

/** Where the waistband of a new lower garment goes. */
export type Waist = {
  v: number;
  halfPx: { left: number; right: number };
  overTop: boolean;
  showsFromV: number;
  scale: number;
};

const rules = {
  /** A top that ends above this share of the torso is tucked in or cropped: the new waistband is seen, where the old one was. */
  tuckedShare: 0.88,
  /** Waistbands sit here under a top that hangs over them: skirts at the natural waist, trousers on the hips. */
  usualShare: { skirt: 0.62, trousers: 0.8 },
  /** Room between body and cloth at waist and hip. */
  ease: 1.03,
} as const;

/**
 * Places the waistband and finds the scale of the whole garment from its waist and hip widths. Shoulders say nothing about
 * skirts and trousers.
 *
 * @param hipY row of the garment photo where the hips lie
 */
export function placeWaist(
  person: PersonAnalysis,
  shape: TorsoShape,
  outline: RowEdges,
  waistY: number,
  hipY: number,
  cut: keyof typeof rules.usualShare,
): Waist {
  const { torsoLengthPx } = person.torso;
  const seenV = lowerBegins(person);
  const overTop = seenV < torsoLengthPx * rules.tuckedShare;
  const v = overTop ? seenV - torsoLengthPx * 0.01 : torsoLengthPx * rules.usualShare[cut];
  // A top that hangs loose says little about the waist below it.
  const half = (side: Side) => {
    const seen = shape.halfWidthAt(v, side);
    return (overTop ? seen : Math.min(seen, shape.slimHalfWidthAt(v) * 1.04)) * rules.ease;
  };
  const halfPx = { left: half("left"), right: half("right") };
  const hipV = torsoLengthPx * 1.02;
  const hipPx = (shape.halfWidthAt(hipV, "left") + shape.halfWidthAt(hipV, "right")) * rules.ease;
  const width = (y: number) => Math.max(1, (outline.right[Math.round(y)] ?? 0) - (outline.left[Math.round(y)] ?? 0));
  const byWaist = (halfPx.left + halfPx.right) / width(waistY);
  const byHip = hipPx / width(hipY);
  // A flared skirt is wider than the hips by design; taking the larger scale keeps its waist from being too tight.
  return {
    v,
    halfPx,
    overTop,
    showsFromV: overTop ? v : seenV - person.torso.shoulderWidthPx * 0.02,
    scale: Math.max(byWaist, (byWaist + byHip) / 2),
  };
}
