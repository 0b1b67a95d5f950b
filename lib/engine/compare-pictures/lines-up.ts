import type { PersonAnalysis } from "../types";
import { distance } from "../point";

/** Points that no garment moves: eyes, shoulders, hips. */
const fixedPoints = [2, 5, 11, 12, 23, 24];

/**
 * Median distance, in shoulder widths, above which the body stands elsewhere. The pose network answers within 0.05 on the
 * same photo in other clothes.
 */
const mostShift = 0.15;

/** Does the same body stand in the same place? Both analyses are of pictures of one size. */
export function linesUp(before: PersonAnalysis, after: PersonAnalysis): boolean {
  const shifts = fixedPoints.map((i) => {
    const from = before.keypoints[i];
    const to = after.keypoints[i];
    return from && to ? distance(from, to) / before.torso.shoulderWidthPx : Infinity;
  });
  const sorted = shifts.toSorted((a, b) => a - b);
  return (sorted[sorted.length / 2] ?? Infinity) <= mostShift;
}
