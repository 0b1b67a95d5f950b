import type { SkirtLandmarks, TrousersLandmarks } from "./prepared-garment";
import { emptyEdges, fullRun, lastFullRow, runsOfRow, type Box, type Silhouette } from "./silhouette";

/**
 * Trousers where two legs are seen above the hem, a skirt otherwise.
 * The pleats of a skirt's hem are gaps too, but short ones.
 */
export function findLowerLandmarks(silhouette: Silhouette, box: Box): TrousersLandmarks | SkirtLandmarks {
  const heightPx = box.bottom - box.top;
  const waistY = Math.round(box.top + Math.max(2, heightPx * 0.008));
  const outline = emptyEdges(silhouette.heightPx);
  const inseam = emptyEdges(silhouette.heightPx);
  for (let y = box.top; y <= box.bottom; y++) {
    const run = fullRun(silhouette, y);
    outline.left[y] = run?.left ?? 0;
    outline.right[y] = run?.right ?? 0;
  }
  const crotchY = findCrotch(silhouette, box, outline.left[waistY] ?? 0, outline.right[waistY] ?? 0);
  if (crotchY === null) return { cut: "skirt", waistY, hemY: lastFullRow(silhouette, box), outline };
  const hemY = box.bottom - 1;
  const crotchX = widestGap(silhouette, crotchY + 2)?.centre ?? (box.left + box.right) / 2;
  for (let y = crotchY; y <= box.bottom; y++) {
    const gap = widestGap(silhouette, y);
    inseam.left[y] = gap?.left ?? crotchX;
    inseam.right[y] = gap?.right ?? crotchX;
  }
  return { cut: "trousers", waistY, hemY, crotch: { x: crotchX, y: crotchY }, outline, inseam };
}

/** Legs are at least this share of the whole height, or two folds of a hem would be legs. */
const leastLegs = 0.16;

/** Going up from the hem, the last row in which the middle third is open. */
function findCrotch(silhouette: Silhouette, box: Box, waistLeft: number, waistRight: number): number | null {
  const heightPx = box.bottom - box.top;
  const axisX = (waistLeft + waistRight) / 2;
  const reachPx = (box.right - box.left) * 0.22;
  const startY = Math.round(box.bottom - heightPx * 0.05);
  let closed = 0;
  for (let y = startY; y > box.top + heightPx * 0.1; y--) {
    const gap = widestGap(silhouette, y);
    const open = gap !== null && Math.abs(gap.centre - axisX) < reachPx;
    closed = open ? 0 : closed + 1;
    // A loose thread or a torn knee closes the gap for a few rows only.
    if (closed > heightPx * 0.02) {
      const crotchY = y + closed;
      return box.bottom - crotchY < heightPx * leastLegs ? null : crotchY;
    }
  }
  return null;
}

type Gap = { left: number; right: number; centre: number };

/** The widest opening between two runs of a row: the ends of cloth on both sides of it. */
function widestGap(silhouette: Silhouette, y: number): Gap | null {
  const runs = runsOfRow(silhouette, y);
  let widest: Gap | null = null;
  for (const [k, run] of runs.entries()) {
    const next = runs[k + 1];
    if (!next || (widest && next.left - run.right <= widest.right - widest.left)) continue;
    widest = { left: run.right, right: next.left, centre: (run.right + next.left) / 2 };
  }
  return widest;
}
