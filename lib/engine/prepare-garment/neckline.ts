import { smoothstep } from "../raster/smoothstep";
import type { Point, Side } from "../types";
import { coherentStep } from "./coherent-step";
import type { Neckline } from "./prepared-garment";
import { aboveRib } from "./rib";
import { topOfColumn, topsOfColumns, type Silhouette } from "./silhouette";

/** How the curve family is searched. Shares are of the curve's half width. */
const search = {
  exponents: [1.2, 1.6, 2.2, 3, 4],
  widthStep: 1.1,
  depthStepPx: 2,
  deepest: 2.4,
  /** Under this step (Lab) no edge is believed. */
  leastStep: 2.2,
  /**
   * Prints lie deeper than most necklines. Past the usual depth (of the half width, or of the way down to the armpits for a
   * narrow collar) the step must be the clearer the deeper it lies; so it must where the outline itself is an open neckline.
   */
  usualDepth: { ofHalfWidth: 0.5, ofArmpits: 0.3 },
  openDip: 0.6,
  deepStep: 12,
  /** Neighbouring widths that describe the same neckline. */
  sameWidth: 1.13,
} as const;

/**
 * A garment whose inside differs from its outside has one strong edge. Where both are alike, the label and the tape of the
 * back are stronger than the front collar below them, which counts from a much smaller share of the strongest.
 */
const front = {
  /** Two straight lines through a label and a shadow are as strong as a round collar: a pointed neckline must be clear. */
  pointed: { upTo: 1.6, counts: 0.8, leastStep: 12 },
  clearStep: 15,
  clear: { share: 0.5, deeper: 0.36 },
  faint: { share: 0.25, deeper: 0.62 },
  ribShare: 0.25,
  ribStep: 0.95,
  /** The edges of one collar are about equally round. */
  likeShape: 2.2,
  /** Where even the strongest edge is fainter than this, a neckline of the usual depth hides more of the inside than it takes of the front. */
  doubtfulStep: 6,
  usual: { depth: 0.48, exponent: 2.2 },
} as const;

type Candidate = Neckline & { step: number };

/**
 * Finds the front neckline: the deepest curve between the collar ends along which the colour changes the same way all along,
 * and of a collar's two edges the upper one. Above it a product photo shows the inside of the back and its label.
 *
 * @param neck       the collar ends as the outline has them; a boat neck is wider than that, because its back fills the opening
 * @param widestPx   no neckline is wider than this from its middle
 * @param deepestY   no neckline reaches below this row (the armpits)
 * @returns null where the outline itself is the neckline: no inside is seen
 */
export function findNeckline(
  silhouette: Silhouette,
  lab: Float32Array,
  neck: Record<Side, Point>,
  widestPx: number,
  deepestY: number,
): Neckline | null {
  const ownHalfPx = (neck.right.x - neck.left.x) / 2;
  if (ownHalfPx < 8) return null;
  const centreX = (neck.left.x + neck.right.x) / 2;
  const dip = outlineDip(silhouette, centreX, ownHalfPx);
  const open = dip.depthPx > search.openDip * ownHalfPx;
  const tops = topsOfColumns(silhouette);
  const peaks: Candidate[] = [];
  for (let halfWidthPx = ownHalfPx; halfWidthPx <= Math.max(ownHalfPx, widestPx); halfWidthPx *= search.widthStep) {
    peaks.push(...peaksOfWidth(silhouette, tops, lab, centreX, halfWidthPx, deepestY, open));
  }
  const found = frontEdge(peaks);
  return found ? aboveRib(silhouette, lab, orUsual(found)) : open ? null : orUsual(dip);
}

function orUsual({ step, ...curve }: Candidate): Neckline {
  const { depth, exponent } = front.usual;
  const depthPx = curve.halfWidthPx * depth;
  return step > front.doubtfulStep || curve.depthPx > depthPx ? curve : { ...curve, depthPx, exponent };
}

function frontEdge(peaks: Candidate[]): Candidate | null {
  const strongest = strongestOf(peaks);
  if (!strongest) return null;
  const alike = peaks.filter(({ halfWidthPx }) => ratio(halfWidthPx, strongest.halfWidthPx) < search.sameWidth);
  const { share, deeper } = strongest.step >= front.clearStep ? front.clear : front.faint;
  const lowest = lowestY(strongest) + deeper * strongest.halfWidthPx;
  const deepest = alike
    .filter((peak) => peak.step >= share * strongest.step && lowestY(peak) <= lowest)
    .filter(({ exponent }) => exponent * front.likeShape > strongest.exponent)
    .reduce((deep, peak) => (lowestY(peak) > lowestY(deep) ? peak : deep), strongest);
  const ribPx = deepest.halfWidthPx * front.ribShare;
  const above = alike.filter(
    (peak) =>
      lowestY(peak) < lowestY(deepest) &&
      lowestY(peak) > lowestY(deepest) - ribPx &&
      peak.step >= front.ribStep * deepest.step,
  );
  return strongestOf(above) ?? deepest;
}

/** The depths of one width at which the step is stronger than a little above and below; `open`: the outline is a neckline by itself. */
function peaksOfWidth(
  silhouette: Silhouette,
  tops: Int32Array,
  lab: Float32Array,
  centreX: number,
  halfWidthPx: number,
  deepestY: number,
  open: boolean,
): Candidate[] {
  const { topY, depthPx: backPx } = outlineDip(silhouette, centreX, halfWidthPx);
  const profile: Candidate[] = [];
  const deepestPx = Math.min((deepestY - topY) * 1.05, halfWidthPx * search.deepest);
  for (let depthPx = backPx + 4; depthPx < deepestPx; depthPx += search.depthStepPx) {
    const candidates = search.exponents.map((exponent) => stepOf({ centreX, halfWidthPx, topY, depthPx, exponent }));
    const best = strongestOf(candidates);
    if (best) profile.push(best);
  }
  function stepOf(curve: Neckline): Candidate {
    const step = coherentStep(silhouette, tops, lab, curve);
    const { upTo, counts, leastStep: clear } = front.pointed;
    return { ...curve, step: curve.exponent > upTo ? step : step < clear ? 0 : step * counts };
  }
  const { ofHalfWidth, ofArmpits } = search.usualDepth;
  const usualPx = Math.max(ofHalfWidth * halfWidthPx, ofArmpits * (deepestY - topY));
  const leastStep = (depthPx: number) => {
    const doubt = open ? 1 : smoothstep(usualPx, usualPx * 1.5, depthPx);
    return search.leastStep + (search.deepStep - search.leastStep) * doubt;
  };
  return profile.filter(
    ({ step, depthPx }, k) =>
      step >= leastStep(depthPx) && profile.slice(Math.max(0, k - 3), k + 4).every((near) => near.step <= step),
  );
}

/** The curve that follows the outline itself: nothing above it but backdrop. */
function outlineDip(silhouette: Silhouette, centreX: number, halfWidthPx: number): Candidate {
  const top = (share: number) => topOfColumn(silhouette, centreX + share * halfWidthPx);
  const topY = (top(-1) + top(1)) / 2;
  const depthPx = Math.max(0, ...[-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3].map((share) => top(share) - topY));
  return { centreX, halfWidthPx, topY, depthPx, exponent: 2, step: 0 };
}

const strongestOf = (candidates: Candidate[]): Candidate | null =>
  candidates.reduce<Candidate | null>((best, one) => (best && best.step >= one.step ? best : one), null);

const lowestY = ({ topY, depthPx }: Neckline) => topY + depthPx;
const ratio = (p: number, q: number) => Math.max(p / q, q / p);
