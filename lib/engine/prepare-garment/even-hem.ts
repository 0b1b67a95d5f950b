import { between, directionOf, distance, shifted } from "../point";
import type { Direction, Point } from "../types";
import { isInside, type Silhouette } from "./silhouette";
import type { Sleeve } from "./sleeve-outline";

const rules = {
  /** Shares of the hem's length: how far from the chord the outline is looked for, and how much it is moved at most. */
  reach: 0.16,
  moved: 0.05,
  /** Share of the places along the hem whose outline must be found. */
  found: 0.6,
  /** Pixels around the line (root mean square): under the least the outline is as even as pixels allow. */
  leastRaggedPx: 0.4,
  /** As a share of the hem's length: beyond it the hem is meant so, scalloped or torn. */
  mostRagged: 0.03,
  /** How much more a place counts that lies beyond the line: a cut-out loses light cloth to a light backdrop, and seldom gains. */
  outerWeight: 3,
} as const;

/**
 * Draws the ragged hem of a sleeve as the smooth line that it is. Where cloth and backdrop are alike the cut-out's outline
 * wavers by a few pixels, and on an arm the warp shows each of them.
 *
 * @returns the sleeve with what was missing of it, and the pixels (1) beyond its line; null where the hem is even, or no line
 */
export function evenHem(silhouette: Silhouette, sleeve: Sleeve): { pixels: Uint8Array; beyond: Uint8Array } | null {
  const { widthPx, heightPx } = silhouette;
  const hem = hemChord(sleeve);
  if (!hem) return null;
  const offsets = hemOffsets({ ...silhouette, pixels: sleeve.pixels }, hem);
  const line = hemLine(offsets);
  if (!line || line.raggedPx < rules.leastRaggedPx || line.raggedPx > rules.mostRagged * hem.lengthPx) return null;
  const pixels = sleeve.pixels.slice();
  const beyond = new Uint8Array(pixels.length);
  const mostPx = Math.max(2, hem.lengthPx * rules.moved);
  for (const [k, offset] of offsets.entries()) {
    const wanted = line.offsets[k] ?? 0;
    if (offset === null || Math.abs(wanted - offset) > mostPx) continue;
    const from = between(hem.start, hem.end, k / (offsets.length - 1));
    // In half pixels along and across, so that no pixel of the strip is left out.
    for (let out = Math.min(offset, wanted); out <= Math.max(offset, wanted) + 0.5; out += 0.5) {
      const p = shifted(from, hem.outward, out);
      const [x, y] = [Math.round(p.x), Math.round(p.y)];
      if (x < 0 || y < 0 || x >= widthPx || y >= heightPx) continue;
      const i = y * widthPx + x;
      if (out <= wanted) pixels[i] = 1;
      else if (pixels[i]) {
        pixels[i] = 0;
        beyond[i] = 1;
      }
    }
  }
  return { pixels, beyond };
}

type Chord = { start: Point; end: Point; lengthPx: number; outward: Direction };

/** From the outer corner of the cuff to the inner one. */
function hemChord({ outline: { outer, inner } }: Sleeve): Chord | null {
  const [start, end, shoulder] = [outer.at(-1), inner.at(-1), outer[0]];
  if (!start || !end || !shoulder) return null;
  const along = directionOf(start, end);
  const side = Math.sign(along.x * (shoulder.y - start.y) - along.y * (shoulder.x - start.x));
  return { start, end, lengthPx: distance(start, end), outward: { x: along.y * side, y: -along.x * side } };
}

/** How far beyond the chord the sleeve reaches, every half pixel along it; null where its outline is not near. */
function hemOffsets(sleeve: Silhouette, hem: Chord): (number | null)[] {
  const reachPx = hem.lengthPx * rules.reach;
  const count = Math.max(2, Math.ceil(hem.lengthPx * 2));
  return Array.from({ length: count }, (_, k) => {
    const from = between(hem.start, hem.end, k / (count - 1));
    let out = -reachPx;
    while (out < reachPx && isInside(sleeve, from.x + hem.outward.x * out, from.y + hem.outward.y * out)) out += 0.5;
    return out === -reachPx || out >= reachPx ? null : out - 0.5;
  });
}

/** The parabola through the offsets, at each of them: hems are straight or bowed once. */
function hemLine(offsets: (number | null)[]): { offsets: Float64Array; raggedPx: number } | null {
  const found = offsets.filter((offset) => offset !== null).length;
  if (found < 8 || found < offsets.length * rules.found) return null;
  const fitted = new Float64Array(offsets.length);
  const missing = (k: number) => (offsets[k] ?? 0) - (fitted[k] ?? 0);
  const isKnown = (k: number) => typeof offsets[k] === "number";
  for (let round = 0; round < 6; round++) {
    const weights = offsets.map((_, k) => (!isKnown(k) ? 0 : missing(k) > 0 ? rules.outerWeight : 1));
    addParabola(fitted, missing, weights);
  }
  const squares = offsets.reduce((sum: number, _, k) => sum + (isKnown(k) ? missing(k) ** 2 : 0), 0);
  return { offsets: fitted, raggedPx: Math.sqrt(squares / found) };
}

/** Adds to `fitted` what a weighted least-squares parabola takes of what it misses. Changes `fitted`. */
function addParabola(fitted: Float64Array, missing: (k: number) => number, weights: number[]): void {
  const product = (p: (k: number) => number, q: (k: number) => number) =>
    weights.reduce((sum, weight, k) => sum + weight * p(k) * q(k), 0);
  const basis: Float64Array[] = [];
  for (const power of [0, 1, 2]) {
    const shape = Float64Array.from(fitted, (_, k) => ((2 * k) / (fitted.length - 1) - 1) ** power);
    const ofShape = (k: number) => shape[k] ?? 0;
    // Gram and Schmidt: each power without what the lower ones hold of it, so that they can be fitted one after another.
    for (const lower of basis) {
      const ofLower = (k: number) => lower[k] ?? 0;
      const share = product(ofShape, ofLower) / Math.max(1e-9, product(ofLower, ofLower));
      for (let k = 0; k < shape.length; k++) shape[k] = ofShape(k) - share * ofLower(k);
    }
    const share = product(missing, ofShape) / Math.max(1e-9, product(ofShape, ofShape));
    for (let k = 0; k < shape.length; k++) fitted[k] = (fitted[k] ?? 0) + share * ofShape(k);
    basis.push(shape);
  }
}
