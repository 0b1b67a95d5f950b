import { necklineY } from "./neckline-curve";
import type { Neckline } from "./prepared-garment";
import { columnOf, type Silhouette } from "./silhouette";

/** Positions along a curve, as shares of its half width. */
const places = Array.from({ length: 25 }, (_, k) => -0.92 + (k * 1.84) / 24);

/** Fewest places that must lie on cloth. */
const leastPlaces = 12;

/** One strong pixel is no edge. */
const mostStep = 30;

/** Distances from the curve at which its two sides are read, in pixels. */
const reachesPx = [2, 3, 4] as const;

/**
 * How clearly the colour changes across a curve in the same direction of Lab all along it. Stripes and prints that cross the
 * curve change one way here and the other way there, and cancel; what is an edge in the middle alone is no neckline.
 *
 * @param tops the first row of each column inside the garment
 * @returns a Lab distance; 0 where too little of the curve lies on the garment
 */
export function coherentStep(silhouette: Silhouette, tops: Int32Array, lab: Float32Array, curve: Neckline): number {
  // Flat arrays: this is asked of thousands of curves.
  const steps = new Float64Array(places.length * 3);
  const isOnCloth = new Uint8Array(places.length);
  const mean = [0, 0, 0];
  let count = 0;
  for (const [k, place] of places.entries()) {
    const x = curve.centreX + place * curve.halfWidthPx;
    const y = necklineY(curve, x);
    // The outline's own edge, to the backdrop, is not an edge of the cloth.
    if (y < (tops[columnOf(x, silhouette.widthPx)] ?? 0) + 5) continue;
    isOnCloth[k] = 1;
    count++;
    addStepAcross(steps, k * 3, silhouette, lab, x, y, slopeAt(curve, place));
  }
  if (count < leastPlaces) return 0;
  for (let i = 0; i < steps.length; i++) mean[i % 3] = (mean[i % 3] ?? 0) + (steps[i] ?? 0) / count;
  const [l = 0, a = 0, b = 0] = mean;
  const length = Math.sqrt(l * l + a * a + b * b);
  if (length === 0) return 0;
  const sums = { whole: 0, thirds: [0, 0, 0], counts: [0, 0, 0] };
  for (const [k, place] of places.entries()) {
    if (!isOnCloth[k]) continue;
    const share = ((steps[k * 3] ?? 0) * l + (steps[k * 3 + 1] ?? 0) * a + (steps[k * 3 + 2] ?? 0) * b) / length;
    const third = Math.round(place * 1.4) + 1;
    sums.whole += share / count;
    sums.thirds[third] = (sums.thirds[third] ?? 0) + share;
    sums.counts[third] = (sums.counts[third] ?? 0) + 1;
  }
  const weakest = Math.min(...sums.thirds.map((sum, third) => sum / Math.max(1, sums.counts[third] ?? 0)));
  return Math.max(0, 0.35 * sums.whole + 0.65 * weakest);
}

/** Rise of the curve over its run. */
function slopeAt({ depthPx, halfWidthPx, exponent }: Neckline, place: number): number {
  return (depthPx * exponent * Math.abs(place) ** (exponent - 1) * Math.sign(place)) / halfWidthPx;
}

/** Adds to three floats at `to` how Lab changes across the curve, read at right angles to it, downwards. */
function addStepAcross(
  steps: Float64Array,
  to: number,
  silhouette: Silhouette,
  lab: Float32Array,
  x: number,
  y: number,
  slope: number,
): void {
  const length = Math.sqrt(slope * slope + 1);
  for (const reachPx of reachesPx) {
    const awayX = (slope / length) * reachPx;
    const awayY = reachPx / length;
    const below = clothAt(silhouette, Math.round(x + awayX), Math.round(y + awayY));
    const above = clothAt(silhouette, Math.round(x - awayX), Math.round(y - awayY));
    if (below < 0 || above < 0) continue;
    for (let c = 0; c < 3; c++) {
      const change = (lab[below * 3 + c] ?? 0) - (lab[above * 3 + c] ?? 0);
      steps[to + c] = (steps[to + c] ?? 0) + Math.max(-mostStep, Math.min(mostStep, change)) / reachesPx.length;
    }
  }
}

/** The number of a pixel of the garment; -1 beside it. */
function clothAt({ pixels, widthPx, heightPx }: Silhouette, column: number, row: number): number {
  const i = row * widthPx + column;
  return column < 0 || row < 0 || column >= widthPx || row >= heightPx || !pixels[i] ? -1 : i;
}
