import type { GarmentKind } from "@/lib/shared/garment";
import type { Side } from "../types";
import type { InnerEdge } from "./inner-sleeve-edge";
import type { RowEdges } from "./prepared-garment";
import { emptyEdges, fullRun, runsOfRow, type Box, type Run, type Silhouette } from "./silhouette";

export type InnerEdges = Record<Side, InnerEdge>;

/** The run around the axis for each row: the body, where sleeves hang clear of it, and the whole garment where they do not. */
export function outlineEdges(silhouette: Silhouette, box: Box, axisX: number, kind: GarmentKind): RowEdges {
  // The lower part of a dress has no sleeves beside it, but pleats that part at the hem.
  const skirtY = kind === "dress" ? box.top + (box.bottom - box.top) * 0.6 : Infinity;
  const edges = emptyEdges(silhouette.heightPx);
  const reachPx = (box.right - box.left) * 0.15;
  for (let y = box.top; y <= box.bottom; y++) {
    const run = y > skirtY ? fullRun(silhouette, y) : runsAround(silhouette, y, axisX, reachPx);
    edges.left[y] = run?.left ?? 0;
    edges.right[y] = run?.right ?? 0;
  }
  return edges;
}

/** The run that covers `x`; where it is short or there is none, all that are near: below its lining an open front parts. */
function runsAround(silhouette: Silhouette, y: number, x: number, reachPx: number): Run | null {
  const near = runsOfRow(silhouette, y).filter(({ left, right }) => left - x <= reachPx && x - right <= reachPx);
  const covering = near.find(({ left, right }) => left <= x && x <= right && right - left > reachPx);
  const first = near[0];
  const last = near.at(-1);
  return covering ?? (first && last ? { left: first.left, right: last.right } : null);
}

/** Where the outline is this share of a sleeve's width narrower than at its inner edge's end, the sleeve has ended. */
const endedShare = 0.3;

/**
 * Parts a garment whose sleeves lie along its body. The hem's corners come out below the cuffs: from there up to the armpits the
 * body runs on behind the sleeves.
 *
 * @param outline edges of body and sleeves together
 * @returns `besideSleeves`: the edges of what is surely no sleeve; `body`: with what lies behind the sleeves
 */
export function bodyUnderSleeves(
  outline: RowEdges,
  inner: InnerEdges,
  box: Box,
): { body: RowEdges; besideSleeves: RowEdges } {
  const body = emptyEdges(outline.left.length);
  const besideSleeves = emptyEdges(outline.left.length);
  for (const side of ["left", "right"] as const) {
    const { topY, xs } = inner[side];
    const lastY = topY + xs.length - 1;
    const cuffY = endOfSleeve(outline[side], xs.at(-1) ?? 0, lastY, box);
    const innermost = side === "left" ? Math.max : Math.min;
    const outermost = side === "left" ? Math.min : Math.max;
    const armpitX = xs[0] ?? 0;
    const cornerX = outline[side][cuffY ?? 0] ?? 0;
    for (let y = box.top; y <= box.bottom; y++) {
      const edge = outline[side][y] ?? 0;
      const isBeside = y >= topY && (cuffY === null || y < cuffY);
      const beside = isBeside ? innermost(edge, xs[Math.min(xs.length - 1, y - topY)] ?? 0) : edge;
      besideSleeves[side][y] = beside;
      const toCorner = cuffY === null ? armpitX : armpitX + ((cornerX - armpitX) * (y - topY)) / (cuffY - topY);
      const behind = cuffY === null ? beside : outermost(beside, toCorner);
      body[side][y] = isBeside ? innermost(edge, behind) : edge;
    }
  }
  return { body, besideSleeves };
}

/** Rows over which the outline must keep its place, to `withinPx`, to be the hem's and not the round end of a cuff. */
const settled = { rows: 6, withinPx: 2 } as const;

/** The first row below the inner edge that shows the hem alone; null where the sleeve reaches to the hem. */
function endOfSleeve(outline: Float32Array, edgeX: number, lastY: number, box: Box): number | null {
  const at = (y: number) => outline[y] ?? 0;
  const cuffX = at(lastY);
  const leastPx = Math.abs(cuffX - edgeX) * (1 - endedShare);
  for (let y = lastY + 1; y < box.bottom - settled.rows; y++) {
    const asidePx = (at(y) - edgeX) * Math.sign(cuffX - edgeX);
    if (asidePx < leastPx && Math.abs(at(y + settled.rows) - at(y)) < settled.withinPx) return y;
  }
  return null;
}

/** At the armpits the body has at least this share of the cloth between an open front and the outline. */
const leastFront = 0.33;

/** Whether an inner edge begins at an open front: that of a vest is as strong as a sleeve's. */
export function isEdgeOfFront({ topY, xs }: InnerEdge, front: Float32Array, outline: Float32Array): boolean {
  const rows = Math.ceil(xs.length / 3);
  let shares = 0;
  for (let row = 0; row < rows; row++) {
    const from = front[topY + row] ?? 0;
    shares += ((xs[row] ?? 0) - from) / ((outline[topY + row] ?? 0) - from || 1);
  }
  return shares / rows < leastFront;
}
