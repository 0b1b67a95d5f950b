import type { LabColour } from "../types";
import { necklineY } from "./neckline-curve";
import type { Neckline } from "./prepared-garment";
import type { Silhouette } from "./silhouette";

/** Positions along the curve at which a line above it is read, as shares of its half width. */
const places = Array.from({ length: 17 }, (_, k) => -0.8 + k * 0.1);

const rib = {
  /** A rib is at least this wide, and at most this share of the neckline's half width. */
  leastPx: 4,
  mostShare: 0.3,
  /** Lab distances: a line of one cloth stays within `plain`, and has ended where its mean is `ended` from where it began. */
  plain: 7,
  ended: 9,
  /** Least distance in colour alone (without lightness) from the cloth below: what is a little darker is the inside in the shade. */
  otherColour: 10,
  /** So much darker than the cloth below it may be a rib of the same hue, if what is behind it is darker yet by that factor. */
  muchDarker: 30,
  behind: 0.82,
} as const;

/**
 * A collar's rib in another colour than the cloth has a stronger edge below than above, where the inside behind it changes from
 * label to lining. It belongs to the front all the same.
 *
 * @param curve the strongest edge
 * @returns the upper edge of the rib above the curve; the curve itself where there is none
 */
export function aboveRib(silhouette: Silhouette, lab: Float32Array, curve: Neckline): Neckline {
  const mostPx = curve.halfWidthPx * rib.mostShare;
  const below = lineColour(silhouette, lab, curve, -3);
  const first = lineColour(silhouette, lab, curve, 3);
  if (!below || !first || first.spread > rib.plain) return curve;
  const isOther = chroma(first.mean, below.mean) >= rib.otherColour;
  if (!isOther && below.mean[0] - first.mean[0] < rib.muchDarker) return curve;
  for (let up = rib.leastPx; up < mostPx; up++) {
    const line = lineColour(silhouette, lab, curve, up);
    if (!line) return curve;
    const changes = line.spread > rib.plain || distance(line.mean, first.mean) > rib.ended;
    if (line.mean[0] < first.mean[0] * rib.behind || (isOther && changes)) return raised(curve, up - 1);
  }
  return curve;
}

const raised = (curve: Neckline, up: number): Neckline => ({
  ...curve,
  depthPx: Math.max(0, curve.depthPx - up),
  halfWidthPx: curve.halfWidthPx - up,
});

type LineColour = { mean: LabColour; spread: number };

/** Colour along a line that runs above the curve at one distance from it; null where most of that is off the garment. */
function lineColour(silhouette: Silhouette, lab: Float32Array, curve: Neckline, up: number): LineColour | null {
  const { centreX, halfWidthPx, depthPx } = curve;
  const inner = { ...curve, halfWidthPx: halfWidthPx - up, depthPx: depthPx - up };
  const pixels = places
    .map((place) => {
      const x = Math.round(centreX + place * inner.halfWidthPx);
      return Math.round(necklineY(inner, x)) * silhouette.widthPx + x;
    })
    .filter((i) => silhouette.pixels[i]);
  if (pixels.length < places.length * 0.7) return null;
  const at = (i: number, c: number) => lab[i * 3 + c] ?? 0;
  const middle = (c: number) => pixels.map((i) => at(i, c)).sort((p, q) => p - q)[pixels.length >> 1] ?? 0;
  const mean: LabColour = [middle(0), middle(1), middle(2)];
  const away = pixels.map((i) => distance([at(i, 0), at(i, 1), at(i, 2)], mean));
  return { mean, spread: away.reduce((sum, d) => sum + d, 0) / away.length };
}

const distance = (p: LabColour, q: LabColour) => Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
const chroma = (p: LabColour, q: LabColour) => Math.hypot(p[1] - q[1], p[2] - q[2]);
