import { distance } from "../point";
import type { Point, Side } from "../types";
import { fullRun, topOfColumn, type Silhouette } from "./silhouette";

const outward = { left: -1, right: 1 } as const satisfies Record<Side, number>;

/** The corner of a shoulder is rounded off: the seam lies a little inside of it. */
const roundedOff = 0.96;

/** The collar's end on the shoulder line: the highest point of the outline, weighed a little towards the middle. */
export function findNeck(silhouette: Silhouette, axisX: number, armpitHalfPx: number, side: Side): Point {
  let neck = { x: axisX, y: topOfColumn(silhouette, axisX) };
  let best = Infinity;
  for (let out = armpitHalfPx * 0.12; out < armpitHalfPx; out++) {
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
 * Where the shoulder turns into the sleeve: the point of the upper outline that lies farthest from the straight line between
 * collar and cuff. On a strap that stands higher than the collar, as a wide neckline leaves it, that is its top.
 */
export function findSleeveHead(silhouette: Silhouette, neck: Point, axisX: number, armpit: Point, side: Side): Point {
  const sign = outward[side];
  const cuffX = outermostAbove(silhouette, armpit.y, side);
  const cuff = { x: cuffX, y: topOfColumn(silhouette, cuffX - sign * 2) };
  const lengthPx = Math.max(1, distance(neck, cuff));
  let head = { x: armpit.x, y: topOfColumn(silhouette, armpit.x) };
  let farthest = -Infinity;
  const nearest = Math.abs(armpit.x - axisX) * 0.85;
  for (let x = neck.x; Math.abs(x - axisX) < Math.abs(cuff.x - axisX) - 2; x += sign * 2) {
    if (Math.abs(x - axisX) < nearest) continue;
    const y = topOfColumn(silhouette, x);
    const away = (((cuff.x - neck.x) * (neck.y - y) - (neck.x - x) * (cuff.y - neck.y)) * sign) / lengthPx;
    if (away <= farthest) continue;
    farthest = away;
    head = { x, y };
  }
  const x = axisX + (head.x - axisX) * roundedOff;
  return { x, y: topOfColumn(silhouette, x) };
}

/** A garment is the same on both sides: below this share of the other's distance from the axis a head may be none. */
const leastAlike = 0.9;

/**
 * Both sleeve heads. One that lies nearer to the axis than the armpit below it, and much nearer than the other, was found at the
 * end of a wide neckline: it goes as far out as the other.
 */
export function alikeHeads(
  silhouette: Silhouette,
  axisX: number,
  heads: Record<Side, Point>,
  armpits: Record<Side, Point>,
): Record<Side, Point> {
  const out = ({ x }: Point) => Math.abs(x - axisX);
  const widest = Math.max(out(heads.left), out(heads.right));
  const alike = (side: Side): Point => {
    const head = heads[side];
    if (out(head) > Math.min(widest * leastAlike, out(armpits[side]))) return head;
    const x = axisX + outward[side] * widest * roundedOff;
    return { x, y: topOfColumn(silhouette, x) };
  };
  return { left: alike("left"), right: alike("right") };
}

/** The column in which the garment reaches farthest out, above a row. */
function outermostAbove(silhouette: Silhouette, lowestY: number, side: Side): number {
  let outermost = side === "left" ? silhouette.widthPx : 0;
  for (let y = 0; y < lowestY; y++) {
    const run = fullRun(silhouette, y);
    if (run) outermost = side === "left" ? Math.min(outermost, run.left) : Math.max(outermost, run.right);
  }
  return outermost;
}

/** The upper outline from the collar to the shoulder, both included, in equal steps sideways. */
export function shoulderLine(silhouette: Silhouette, neck: Point, shoulder: Point): Point[] {
  return Array.from({ length: 5 }, (_, k) => {
    const x = neck.x + ((shoulder.x - neck.x) * k) / 4;
    return { x, y: k === 4 ? shoulder.y : k === 0 ? neck.y : topOfColumn(silhouette, x) };
  });
}

/** The outer end of a strap: the outermost column whose top is still near shoulder height. */
export function findStrapEnd(silhouette: Silhouette, axisX: number, neck: Point, armpit: Point, side: Side): Point {
  const lowestY = neck.y + (armpit.y - neck.y) * 0.32;
  let x = neck.x;
  while (Math.abs(x - axisX) < Math.abs(armpit.x - axisX) * 1.05) {
    if (topOfColumn(silhouette, x + outward[side]) >= lowestY) break;
    x += outward[side];
  }
  const inside = x - outward[side] * 2;
  return { x: inside, y: topOfColumn(silhouette, inside) };
}
