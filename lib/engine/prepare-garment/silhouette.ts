import type { RowEdges } from "./prepared-garment";

/** Where the garment is: 1 inside. */
export type Silhouette = { pixels: Uint8Array; widthPx: number; heightPx: number };

/** A stretch of a row inside the garment; both ends belong to it. */
export type Run = { left: number; right: number };

export type Box = { left: number; top: number; right: number; bottom: number };

/** Both corners belong to the box. A silhouette without a pixel has none. */
export function boundingBox({ pixels, widthPx, heightPx }: Silhouette): Box | null {
  const box = { left: widthPx, top: heightPx, right: -1, bottom: -1 };
  for (let y = 0; y < heightPx; y++) {
    const row = pixels.subarray(y * widthPx, (y + 1) * widthPx);
    const first = row.indexOf(1);
    if (first < 0) continue;
    box.left = Math.min(box.left, first);
    box.right = Math.max(box.right, row.lastIndexOf(1));
    box.top = Math.min(box.top, y);
    box.bottom = y;
  }
  return box.right < 0 ? null : box;
}

export function isInside({ pixels, widthPx, heightPx }: Silhouette, x: number, y: number): boolean {
  const column = Math.round(x);
  const row = Math.round(y);
  return column >= 0 && row >= 0 && column < widthPx && row < heightPx && pixels[row * widthPx + column] === 1;
}

/** From the first to the last pixel of a row, gaps included. */
export function fullRun(silhouette: Silhouette, y: number): Run | null {
  const runs = runsOfRow(silhouette, y);
  const first = runs[0];
  const last = runs.at(-1);
  return first && last ? { left: first.left, right: last.right } : null;
}

/** The run of a row that covers `x`, or the one nearest to it within `reachPx`. */
export function runAround(silhouette: Silhouette, y: number, x: number, reachPx: number): Run | null {
  let nearest: Run | null = null;
  let nearestPx = reachPx;
  for (const run of runsOfRow(silhouette, y)) {
    const gap = x < run.left ? run.left - x : x > run.right ? x - run.right : 0;
    if (gap > nearestPx || (gap === nearestPx && nearest)) continue;
    nearest = run;
    nearestPx = gap;
  }
  return nearest;
}

export function runsOfRow({ pixels, widthPx, heightPx }: Silhouette, y: number): Run[] {
  const runs: Run[] = [];
  const row = Math.round(y);
  if (row < 0 || row >= heightPx) return runs;
  let left = -1;
  for (let x = 0; x <= widthPx; x++) {
    const inside = x < widthPx && pixels[row * widthPx + x] === 1;
    if (inside && left < 0) left = x;
    if (!inside && left >= 0) {
      runs.push({ left, right: x - 1 });
      left = -1;
    }
  }
  return runs;
}

/** The first row of a column inside the garment; `heightPx` where the column is empty. */
export function topOfColumn({ pixels, widthPx, heightPx }: Silhouette, x: number): number {
  const column = columnOf(x, widthPx);
  for (let y = 0; y < heightPx; y++) if (pixels[y * widthPx + column]) return y;
  return heightPx;
}

/** The column in which a place lies, or the nearest one. */
export const columnOf = (x: number, widthPx: number): number => Math.max(0, Math.min(widthPx - 1, Math.round(x)));

/** `topOfColumn` of every column, for who asks often. */
export function topsOfColumns(silhouette: Silhouette): Int32Array {
  const tops = new Int32Array(silhouette.widthPx);
  for (let x = 0; x < tops.length; x++) tops[x] = topOfColumn(silhouette, x);
  return tops;
}

export function emptyEdges(heightPx: number): RowEdges {
  return { left: new Float32Array(heightPx), right: new Float32Array(heightPx) };
}

/**
 * The last row in which a garment is still three quarters as wide as it gets near its end: below that only the tips of its
 * pleats hang, and they are no measure of its width.
 */
export function lastFullRow(silhouette: Silhouette, box: Box): number {
  const heightPx = box.bottom - box.top;
  const widths = new Map<number, number>();
  for (let y = Math.round(box.bottom - heightPx * 0.25); y <= box.bottom; y++) {
    const run = fullRun(silhouette, y);
    widths.set(y, run ? run.right - run.left : 0);
  }
  const least = 0.75 * Math.max(...widths.values());
  for (let y = box.bottom - 1; y > box.bottom - heightPx * 0.2; y--) if ((widths.get(y) ?? 0) >= least) return y;
  return box.bottom - 1;
}
