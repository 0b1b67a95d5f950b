import type { Point, Side } from "../types";
import { topOfColumn, type Silhouette } from "./silhouette";

const outward = { left: -1, right: 1 } as const satisfies Record<Side, number>;

/** The collar's end on the shoulder line: the highest point of the outline, weighed a little towards the middle. */
export function findNeck(silhouette: Silhouette, axisX: number, armpitHalfPx: number, side: Side): Point {
  let neck = { x: axisX, y: topOfColumn(silhouette, axisX) };
  let best = Infinity;
  for (let out = armpitHalfPx * 0.12; out < armpitHalfPx * 0.8; out++) {
    const x = axisX + outward[side] * out;
    const y = topOfColumn(silhouette, x);
    const height = y + out * 0.1;
    if (height >= best - 0.01) continue;
    best = height;
    neck = { x, y };
  }
  return neck;
}

/**
 * Where a sleeve is set in. The seam cannot be seen in an outline; it lies a little inside of the armpit, and on top of the
 * strap where a wide neckline leaves only a strap.
 */
export function findSleeveHead(silhouette: Silhouette, axisX: number, armpitHalfPx: number, side: Side): Point {
  let x = axisX + outward[side] * armpitHalfPx * 0.93;
  const outermost = axisX + outward[side] * armpitHalfPx * 1.2;
  const top = (at: number) => topOfColumn(silhouette, at);
  while (Math.abs(x - axisX) < Math.abs(outermost - axisX) && top(x + outward[side] * 3) < top(x) - 2)
    x += outward[side] * 3;
  return { x, y: top(x) };
}

/** The outer end of a strap: the outermost column whose top is still near shoulder height. */
export function findStrapEnd(silhouette: Silhouette, axisX: number, neck: Point, armpit: Point, side: Side): Point {
  const lowestY = neck.y + (armpit.y - neck.y) * 0.45;
  let x = neck.x;
  while (Math.abs(x - axisX) < Math.abs(armpit.x - axisX) * 1.05) {
    if (topOfColumn(silhouette, x + outward[side]) >= lowestY) break;
    x += outward[side];
  }
  const inside = x - outward[side] * 2;
  return { x: inside, y: topOfColumn(silhouette, inside) };
}
