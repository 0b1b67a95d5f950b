import type { RowEdges } from "../prepare-garment/prepared-garment";
import type { PersonAnalysis, Side } from "../types";
import { lowerBegins } from "./lower-shape";
import type { TorsoShape } from "./torso-shape";

/** Where the waistband of a new lower garment goes. */
export type Waist = {
  v: number;
  halfPx: Record<Side, number>;
  overTop: boolean;
  showsFromV: number;
  /** From the middle line to the sides of the top's hem that hangs over the waist; infinite where none does. */
  hemHalfPx: Record<Side, number>;
  scale: number;
};

const rules = {
  /** A top that ends above this share of the torso is tucked in or cropped: the new waistband is seen, where the old one was. */
  tuckedShare: 0.88,
  /** Waistbands sit here under a top that hangs over them: skirts at the natural waist, trousers on the hips. */
  usualShare: { skirt: 0.62, trousers: 0.8 },
  /** Room between body and cloth at waist and hip. */
  ease: 1.03,
  /** Waistbands are cut round: below this share of the garment's height all of it is seen across. */
  bandShare: 0.02,
  /** By their rise trousers sit no higher than this on the torso; lower than that only under a top. */
  rise: { highestSeen: 0.6, highest: 0.5, lowest: 0.85 },
  /** Over this share of the shoulder width below the top's hem a wide garment gets to its own width. */
  spreadShare: 0.9,
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
  const usualV = torsoLengthPx * rules.usualShare[cut];
  const overTopV = cut === "skirt" ? Math.min(seenV, usualV) : seenV;
  const v = overTop ? overTopV - torsoLengthPx * 0.01 : usualV;
  // A top that hangs loose says little about the waist below it.
  const half = (side: Side) => {
    const seen = shape.halfWidthAt(v, side);
    return (overTop ? seen : Math.min(seen, shape.slimHalfWidthAt(v) * 1.04)) * rules.ease;
  };
  const halfPx = { left: half("left"), right: half("right") };
  const hipV = torsoLengthPx * 1.02;
  const hipPx = (shape.halfWidthAt(hipV, "left") + shape.halfWidthAt(hipV, "right")) * rules.ease;
  const width = (y: number) => Math.max(1, (outline.right[Math.round(y)] ?? 0) - (outline.left[Math.round(y)] ?? 0));
  const bandY = waistY + (outline.left.length - waistY) * rules.bandShare;
  const byWaist = (halfPx.left + halfPx.right) / width(bandY);
  const byHip = hipPx / width(hipY);
  const hem = (side: Side) => (overTop ? Infinity : shape.halfWidthAt(seenV, side));
  return {
    v,
    halfPx,
    overTop,
    showsFromV: overTop ? v : seenV - person.torso.shoulderWidthPx * 0.02,
    hemHalfPx: { left: hem("left"), right: hem("right") },
    scale: scaleOf(cut, overTop, byWaist, byHip),
  };
}

/**
 * The same waist where the rise of trousers, at their scale, puts it above the place where the legs part. One that is seen goes
 * up from the old one to the slimmest place of the torso at most, never below it: what the old one covered is not known.
 */
export function waistByRise({ torso }: PersonAnalysis, waist: Waist, risePx: number, partingV: number): Waist {
  const { highestSeen, highest, lowest } = rules.rise;
  const most = waist.overTop ? waist.v : torso.torsoLengthPx * lowest;
  const least = Math.min(most, torso.torsoLengthPx * (waist.overTop ? highestSeen : highest));
  const v = Math.max(least, Math.min(most, partingV - risePx * waist.scale));
  return { ...waist, v, showsFromV: waist.overTop ? v : waist.showsFromV };
}

/**
 * A flared skirt is wider than the hips by design: its waist says more. Of trousers it is the hips that are seen; a waist under a
 * top is a guess.
 */
function scaleOf(cut: keyof typeof rules.usualShare, overTop: boolean, byWaist: number, byHip: number): number {
  if (cut === "skirt") return Math.max(byWaist, (byWaist + byHip) / 2);
  return overTop ? (byWaist + byHip) / 2 : byHip;
}

/** A top hangs over what is worn under it: where that comes out it is no wider than the hem, and spreads from there. */
export function underHem(waist: Waist, unit: number, v: number, halfPx: number, side: Side): number {
  const hemPx = waist.hemHalfPx[side];
  if (halfPx <= hemPx) return halfPx;
  const spread = (v - waist.showsFromV) / (unit * rules.spreadShare);
  return hemPx + (halfPx - hemPx) * Math.min(1, Math.max(0, spread));
}
