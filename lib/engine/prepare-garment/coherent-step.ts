import type { Neckline } from "./prepared-garment";
import { columnOf, type Silhouette } from "./silhouette";

/** Positions along a curve, as shares of its half width. */
const places = Float64Array.from({ length: 25 }, (_, k) => -0.92 + (k * 1.84) / 24);

/** Fewest places that must lie on cloth. */
const leastPlaces = 12;

/** One strong pixel is no edge. */
const mostStep = 30;

/** Distances from the curve at which its two sides are read, in pixels. */
const reachesPx = [2, 3, 4] as const;

// Thousands of curves are asked about: what each would allocate costs more than to read it.
const rows = new Float64Array(places.length);
const steps = new Float64Array(places.length * 3);
const sums = new Float64Array(3);
const counts = new Float64Array(3);

/** Stands in `rows` for a place that is not on cloth. */
const offCloth = -Infinity;

/**
 * How clearly the colour changes across a curve in the same direction of Lab all along it. Stripes and prints that cross the
 * curve change one way here and the other way there, and cancel; what is an edge in the middle alone is no neckline.
 *
 * @param tops the first row of each column inside the garment
 * @returns a Lab distance; 0 where too little of the curve lies on the garment
 */
export function coherentStep(silhouette: Silhouette, tops: Int32Array, lab: Float32Array, curve: Neckline): number {
  const { rises, slopes } = shapeOf(curve.exponent);
  const count = findRows(tops, silhouette.widthPx, curve, rises);
  if (count < leastPlaces) return 0;
  const slope = (curve.depthPx * curve.exponent) / curve.halfWidthPx;
  let l = 0;
  let a = 0;
  let b = 0;
  steps.fill(0);
  for (let k = 0; k < places.length; k++) {
    const y = rows[k] ?? offCloth;
    if (y === offCloth) continue;
    addStepAcross(k * 3, silhouette, lab, columnAt(curve, k), y, slope * (slopes[k] ?? 0));
    l += steps[k * 3] ?? 0;
    a += steps[k * 3 + 1] ?? 0;
    b += steps[k * 3 + 2] ?? 0;
  }
  const length = Math.sqrt(l * l + a * a + b * b);
  return length === 0 ? 0 : stepAlong(l / length, a / length, b / length, count);
}

/** Of one exponent, for every place: how far the curve has risen there, and its slope, both for a depth and half width of 1. */
type Shape = { rises: Float64Array; slopes: Float64Array };
const shapes = new Map<number, Shape>();

function shapeOf(exponent: number): Shape {
  const known = shapes.get(exponent);
  if (known) return known;
  const shape = {
    rises: places.map((place) => 1 - Math.abs(place) ** exponent),
    slopes: places.map((place) => Math.abs(place) ** (exponent - 1) * Math.sign(place)),
  };
  shapes.set(exponent, shape);
  return shape;
}

const columnAt = ({ centreX, halfWidthPx }: Neckline, k: number) => centreX + (places[k] ?? 0) * halfWidthPx;

/** Fills `rows` with where the curve lies, and counts the places on cloth. */
function findRows(tops: Int32Array, widthPx: number, curve: Neckline, rises: Float64Array): number {
  let count = 0;
  for (let k = 0; k < places.length; k++) {
    const y = curve.topY + curve.depthPx * (rises[k] ?? 0);
    // The outline's own edge, to the backdrop, is not an edge of the cloth.
    const isOnCloth = y >= (tops[columnOf(columnAt(curve, k), widthPx)] ?? 0) + 5;
    rows[k] = isOnCloth ? y : offCloth;
    if (isOnCloth) count++;
  }
  return count;
}

/** The part of the steps that goes in one direction of Lab: of the whole curve, and more so of its weakest third. */
function stepAlong(l: number, a: number, b: number, count: number): number {
  sums.fill(0);
  counts.fill(0);
  let whole = 0;
  for (let k = 0; k < places.length; k++) {
    if (rows[k] === offCloth) continue;
    const share = (steps[k * 3] ?? 0) * l + (steps[k * 3 + 1] ?? 0) * a + (steps[k * 3 + 2] ?? 0) * b;
    const third = Math.round((places[k] ?? 0) * 1.4) + 1;
    whole += share / count;
    sums[third] = (sums[third] ?? 0) + share;
    counts[third] = (counts[third] ?? 0) + 1;
  }
  const mean = (third: number) => (sums[third] ?? 0) / Math.max(1, counts[third] ?? 0);
  return Math.max(0, 0.35 * whole + 0.65 * Math.min(mean(0), mean(1), mean(2)));
}

/** Adds to three of `steps` how Lab changes across the curve, read at right angles to it, downwards. */
function addStepAcross(
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
