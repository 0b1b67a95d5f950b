import type { Side } from "../types";
import { bestPath } from "./best-path";
import { fullRun, type Box, type Silhouette } from "./silhouette";

/** A near-vertical line inside the outline: x for each row from `topY` on. */
export type InnerEdge = { topY: number; xs: Float32Array; step: number; contrast: number };

/** Shares of the garment's height and of the outline's half width between which a sleeve's inner edge may run. */
const band = { top: 0.27, bottom: 0.86, innermost: 0.42, outermost: 0.9 } as const;

/** The edge of a sleeve is long and straight: leaning costs a little. */
const lean = { mostColumns: 1, cost: 0.6 } as const;

/**
 * Looks for the inner edge of a sleeve that lies along the body in the photo, so that the outline has no gap: the path
 * through the band with the strongest sideways colour step.
 *
 * @returns the path, its mean step (Lab), and its contrast: that through the band's own mean step
 */
export function findInnerSleeveEdge(
  silhouette: Silhouette,
  lab: Float32Array,
  box: Box,
  axisX: number,
  side: Side,
): InnerEdge | null {
  const heightPx = box.bottom - box.top;
  const topY = Math.round(box.top + heightPx * band.top);
  const rows = Math.round(heightPx * (band.bottom - band.top));
  const sign = side === "left" ? -1 : 1;
  const range = columnRange(silhouette, axisX, sign, topY + (rows >> 1));
  if (!range || range.count < 8 || rows < 8) return null;
  const steps = sidewaysSteps(silhouette, lab, range, topY, rows);
  const path = bestPath(steps, range.count, lean);
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  const along = path.reduce((sum, column, row) => sum + (steps[row * range.count + column] ?? 0), 0) / rows;
  return {
    topY,
    xs: Float32Array.from(path, (column) => range.first + column),
    step: along,
    contrast: along / Math.max(0.5, mean),
  };
}

type Range = { first: number; count: number };

function columnRange(silhouette: Silhouette, axisX: number, sign: number, y: number): Range | null {
  const run = fullRun(silhouette, y);
  if (!run) return null;
  const half = sign < 0 ? axisX - run.left : run.right - axisX;
  const near = axisX + sign * half * band.innermost;
  const far = axisX + sign * half * band.outermost;
  const first = Math.max(3, Math.round(Math.min(near, far)));
  return { first, count: Math.min(silhouette.widthPx - 4, Math.round(Math.max(near, far))) - first + 1 };
}

/** Lab step between three pixels to the left and three to the right, averaged over a few rows so that stripes cancel. */
function sidewaysSteps(
  silhouette: Silhouette,
  lab: Float32Array,
  range: Range,
  topY: number,
  rows: number,
): Float32Array {
  const raw = new Float32Array(rows * range.count);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < range.count; column++) {
      const i = (topY + row) * silhouette.widthPx + range.first + column;
      if (!silhouette.pixels[i - 3] || !silhouette.pixels[i + 3]) continue;
      const p = (i - 3) * 3;
      const q = (i + 3) * 3;
      const dl = (lab[p] ?? 0) - (lab[q] ?? 0);
      const da = (lab[p + 1] ?? 0) - (lab[q + 1] ?? 0);
      const db = (lab[p + 2] ?? 0) - (lab[q + 2] ?? 0);
      raw[row * range.count + column] = Math.min(20, Math.sqrt(dl * dl + da * da + db * db));
    }
  }
  return raw;
}
