import type { Point } from "../types";

/**
 * Where on the segment from `a` to `b` the point nearest to (x, y) lies: 0 at `a`, 1 at `b`.
 * Kept apart from the distance so that per-pixel loops need no result object.
 */
export function segmentFraction(x: number, y: number, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const squaredLength = dx * dx + dy * dy;
  if (squaredLength === 0) return 0;
  return Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / squaredLength));
}

/** Distance from (x, y) to the point at `fraction` of the segment, in pixels. */
export function distanceToFraction(x: number, y: number, a: Point, b: Point, fraction: number): number {
  const dx = x - a.x - fraction * (b.x - a.x);
  const dy = y - a.y - fraction * (b.y - a.y);
  return Math.sqrt(dx * dx + dy * dy);
}

/** Distance from (x, y) to the segment, in pixels. */
export function segmentDistance(x: number, y: number, a: Point, b: Point): number {
  return distanceToFraction(x, y, a, b, segmentFraction(x, y, a, b));
}
