import type { Area, Point } from "../types";

/** The smallest area that holds everything within `reachPx` of the points; not rounded, and not held within a picture. */
export function areaAround(points: readonly Point[], reachPx: number): Area {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    left: Math.min(...xs) - reachPx,
    top: Math.min(...ys) - reachPx,
    right: Math.max(...xs) + reachPx,
    bottom: Math.max(...ys) + reachPx,
  };
}

export const isInArea = ({ left, top, right, bottom }: Area, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;
