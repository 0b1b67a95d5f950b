import type { LabColour, Point } from "../types";
import { necklineY } from "./neckline-curve";
import type { Neckline } from "./prepared-garment";
import { topOfColumn, type Silhouette } from "./silhouette";

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
 * @returns a Lab distance; 0 where too little of the curve lies on the garment
 */
export function coherentStep(silhouette: Silhouette, lab: Float32Array, curve: Neckline): number {
  const steps: { place: number; step: LabColour }[] = [];
  for (const place of places) {
    const p = { x: curve.centreX + place * curve.halfWidthPx, y: 0 };
    p.y = necklineY(curve, p.x);
    // The outline's own edge, to the backdrop, is not an edge of the cloth.
    if (p.y < topOfColumn(silhouette, p.x) + 5) continue;
    steps.push({ place, step: stepAcross(silhouette, lab, p, normalAt(curve, place)) });
  }
  if (steps.length < leastPlaces) return 0;
  const mean = meanOf(steps.map(({ step }) => step));
  const length = Math.hypot(...mean);
  if (length === 0) return 0;
  const along = steps.map(({ place, step }) => ({
    place,
    share: (step[0] * mean[0] + step[1] * mean[1] + step[2] * mean[2]) / length,
  }));
  const weakest = Math.min(
    ...[-1, 0, 1].map((third) => average(along.filter(({ place }) => Math.round(place * 1.4) === third))),
  );
  return Math.max(0, 0.35 * average(along) + 0.65 * weakest);
}

/** Down and away from the middle, at right angles to the curve. */
function normalAt({ depthPx, halfWidthPx, exponent }: Neckline, place: number): Point {
  const slope = (depthPx * exponent * Math.abs(place) ** (exponent - 1) * Math.sign(place)) / halfWidthPx;
  const length = Math.hypot(slope, 1);
  return { x: slope / length, y: 1 / length };
}

function stepAcross({ pixels, widthPx, heightPx }: Silhouette, lab: Float32Array, p: Point, normal: Point): LabColour {
  const at = (reachPx: number) => {
    const x = Math.round(p.x + normal.x * reachPx);
    const y = Math.round(p.y + normal.y * reachPx);
    const i = y * widthPx + x;
    return x < 0 || y < 0 || x >= widthPx || y >= heightPx || !pixels[i] ? -1 : i * 3;
  };
  const step: [number, number, number] = [0, 0, 0];
  for (const reachPx of reachesPx) {
    const below = at(reachPx);
    const above = at(-reachPx);
    if (below < 0 || above < 0) continue;
    for (const c of [0, 1, 2] as const) {
      const change = (lab[below + c] ?? 0) - (lab[above + c] ?? 0);
      step[c] += Math.max(-mostStep, Math.min(mostStep, change)) / reachesPx.length;
    }
  }
  return step;
}

function meanOf(steps: LabColour[]): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (const step of steps) for (const c of [0, 1, 2] as const) sum[c] += step[c] / steps.length;
  return sum;
}

const average = (along: { share: number }[]): number =>
  along.length === 0 ? 0 : along.reduce((sum, { share }) => sum + share, 0) / along.length;
