import { labelOf } from "../../types";
import { torsoPoint } from "../../warp/body-frame";
import type { TorsoView } from "./torso-view";

/** In shoulder widths: the edge of a cell, about a pixel of somebody seen whole; and where the first cell lies. */
export const cellEdge = 0.012;
const cell = { across: -0.72, down: -0.2 } as const;

export const gridColumns = 121;
export const gridRows = 121;

/**
 * The front of the torso set upright, one shoulder width and a half each way, in cells that are the same share of everybody: what is
 * looked for in it costs the same in every photo.
 */
export type TorsoGrid = {
  /** Lab summed along each row, from nothing to all of its cells: three floats for each of `gridColumns + 1` places. */
  sums: Float64Array;
  /** Of the pixel in the middle of each cell. */
  labels: Uint8Array;
};

export const acrossOf = (column: number): number => cell.across + column * cellEdge;
export const downOf = (row: number): number => cell.down + row * cellEdge;
export const columnOf = (across: number): number => (across - cell.across) / cellEdge;
export const rowOf = (down: number): number => (down - cell.down) / cellEdge;

/** @param hidden 1 where something else is known to be in front: there it counts as backdrop */
export function torsoGrid({ lab, labels, region, geometry: { torso } }: TorsoView, hidden: Uint8Array): TorsoGrid {
  const { left, top, widthPx, heightPx, perPixel } = region;
  const unit = torso.shoulderWidthPx;
  const grid = {
    sums: new Float64Array(gridRows * (gridColumns + 1) * 3),
    labels: new Uint8Array(gridRows * gridColumns),
  };
  for (let row = 0; row < gridRows; row++) {
    for (let column = 0; column < gridColumns; column++) {
      const { x, y } = torsoPoint(torso, downOf(row) * unit, acrossOf(column) * unit);
      const px = Math.min(widthPx - 1, Math.max(0, Math.floor(x / perPixel - left)));
      const py = Math.min(heightPx - 1, Math.max(0, Math.floor(y / perPixel - top)));
      const i = py * widthPx + px;
      grid.labels[row * gridColumns + column] = hidden[i] ? labelOf.backdrop : (labels[i] ?? 0);
      const at = (row * (gridColumns + 1) + column) * 3;
      for (let c = 0; c < 3; c++) grid.sums[at + 3 + c] = (grid.sums[at + c] ?? 0) + (lab[i * 3 + c] ?? 0);
    }
  }
  return grid;
}

/** Mean of one channel of Lab over the columns `from` to `to` (not included) of a row. */
export function meanAlong({ sums }: TorsoGrid, row: number, from: number, to: number, channel: number): number {
  const at = row * (gridColumns + 1);
  return ((sums[(at + to) * 3 + channel] ?? 0) - (sums[(at + from) * 3 + channel] ?? 0)) / (to - from);
}

/** Lightness counts less than dye: folds and shade change it. */
const lightnessWeight = 0.7;

/** How far the mean colours of two stretches of a row are apart, in Lab. */
export function apart(
  grid: TorsoGrid,
  row: number,
  a: readonly [number, number],
  b: readonly [number, number],
): number {
  let squares = 0;
  for (let c = 0; c < 3; c++) {
    const step = meanAlong(grid, row, a[0], a[1], c) - meanAlong(grid, row, b[0], b[1], c);
    squares += (c === 0 ? lightnessWeight * step : step) ** 2;
  }
  return Math.sqrt(squares);
}
