import type { Direction, Point } from "./types";

/** By the plain root: `Math.hypot` guards against overflow, takes ten times as long, and is asked of every pixel. */
export function distance(p: Point, q: Point): number {
  const [dx, dy] = [p.x - q.x, p.y - q.y];
  return Math.sqrt(dx * dx + dy * dy);
}

/** From `p` (t = 0) to `q` (t = 1); beyond both for other t. */
export const between = (p: Point, q: Point, t: number): Point => ({
  x: p.x + (q.x - p.x) * t,
  y: p.y + (q.y - p.y) * t,
});

export const middle = (p: Point, q: Point): Point => between(p, q, 0.5);

export const dot = (p: Point, q: Point): number => p.x * q.x + p.y * q.y;

export const shifted = (p: Point, direction: Direction, lengthPx: number): Point => ({
  x: p.x + direction.x * lengthPx,
  y: p.y + direction.y * lengthPx,
});

/** Unit vector; of two equal points it is (1, 0), never NaN. */
export function directionOf(from: Point, to: Point): Direction {
  const lengthPx = distance(from, to);
  return lengthPx === 0 ? { x: 1, y: 0 } : { x: (to.x - from.x) / lengthPx, y: (to.y - from.y) / lengthPx };
}

export function lineLength(line: Point[]): number {
  let lengthPx = 0;
  for (const [k, p] of line.entries()) if (k > 0) lengthPx += distance(p, line[k - 1] ?? p);
  return lengthPx;
}
