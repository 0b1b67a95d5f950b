import type { Point, Side } from "../types";
import { runAround, type Box, type Silhouette } from "./silhouette";

/** Where the sleeves leave the body; `sleeved` is false where the outline shows none. */
export type Armpits = { points: Record<Side, Point>; sleeved: boolean };

const outward = { left: -1, right: 1 } as const satisfies Record<Side, number>;

/**
 * Walks up both sides of the body. Where the run around the axis grows by an eighth within a few rows it has met the sleeve:
 * that row is the armpit. A garment without sleeves has no such step; there the armhole ends where the body is widest.
 *
 * @param startY a row that surely shows the body alone: low for a top, the waist for a dress
 */
export function findArmpits(silhouette: Silhouette, box: Box, axisX: number, startY: number): Armpits {
  const heightPx = box.bottom - box.top;
  const half = { left: halfWidths(silhouette, box, axisX, "left"), right: halfWidths(silhouette, box, axisX, "right") };
  const found = {
    left: sleeveStep(half.left, box, startY),
    right: sleeveStep(half.right, box, startY),
  };
  // A sleeve on one side only is a fold of the picture: what one side shows is true for both.
  const seen = found.left ?? found.right;
  if (seen) {
    const left = found.left ?? seen;
    const right = found.right ?? seen;
    const y = (left.y + right.y) / 2;
    return {
      sleeved: true,
      points: {
        left: { x: axisX - left.half, y: (left.y + y) / 2 },
        right: { x: axisX + right.half, y: (right.y + y) / 2 },
      },
    };
  }
  const lowestY = box.top + Math.min(heightPx * 0.42, (startY - box.top) * 0.9);
  return {
    sleeved: false,
    points: {
      left: armholeEnd(half.left, box, axisX, "left", lowestY),
      right: armholeEnd(half.right, box, axisX, "right", lowestY),
    },
  };
}

/** From the axis to the end of the run around it, for every row of the silhouette; 0 where the row is empty there. */
function halfWidths(silhouette: Silhouette, box: Box, axisX: number, side: Side): Float32Array {
  const reachPx = (box.right - box.left) * 0.15;
  const half = new Float32Array(silhouette.heightPx);
  for (let y = box.top; y <= box.bottom; y++) {
    const run = runAround(silhouette, y, axisX, reachPx);
    if (run) half[y] = Math.max(0, (run[side] - axisX) * outward[side]);
  }
  return half;
}

const step = { growth: 1.13, growthPx: 4, keptGrowth: 1.1, rootGrowth: 1.05 } as const;

/** Rows are read in twos: the width that counts as usual is that of the 12 readings which end 4 readings below. */
function sleeveStep(half: Float32Array, box: Box, startY: number): { half: number; y: number } | null {
  const history: number[] = [];
  const lastY = box.top + (box.bottom - box.top) * 0.08;
  for (let y = Math.round(startY); y > lastY; y -= 2) {
    const width = half[y] ?? 0;
    const usual = lowerMedian(history.slice(-16, -4));
    const warm = history.length >= 12;
    if (warm && width > usual * step.growth + step.growthPx && stays(half, y, usual * step.keptGrowth)) {
      let rootY = y;
      while (rootY < startY && (half[rootY] ?? 0) > usual * step.rootGrowth) rootY++;
      return { half: half[rootY] ?? usual, y: rootY };
    }
    history.push(width);
  }
  return null;
}

/** A print's hole or a crease is wide for a row or two; a sleeve goes on. */
function stays(half: Float32Array, y: number, least: number): boolean {
  return [2, 4, 6, 8].filter((up) => (half[y - up] ?? 0) > least).length >= 3;
}

function armholeEnd(half: Float32Array, box: Box, axisX: number, side: Side, lowestY: number): Point {
  const highestY = Math.round(box.top + (box.bottom - box.top) * 0.06);
  const widest = half.slice(highestY, Math.round(lowestY)).reduce((most, width) => Math.max(most, width), 0);
  let y = highestY;
  while (y < lowestY && (half[y] ?? 0) < widest * 0.965) y++;
  return { x: axisX + outward[side] * (half[y] ?? 0), y };
}

function lowerMedian(values: number[]): number {
  return [...values].sort((p, q) => p - q)[values.length >> 1] ?? 0;
}
