import { labelOf, type Side } from "../../types";
import { acrossOf, apart, downOf, gridColumns, gridRows, type TorsoGrid } from "./torso-grid";

/** A band that runs down the torso: the column of its middle in each row from `firstRow` on, and how clearly it is seen there. */
export type Band = { halfWidth: number; firstRow: number; columns: number[]; clearness: number[] };

/** Cells on either side of the middle: straps of 0.06 to 0.23 shoulder widths. A zip or a cord is narrower. */
const halfWidths = [2, 3, 4, 6, 7, 9] as const;
/** Cells between a band and the stretch of cloth beside it that it is compared with, and the length of that stretch. */
const beside = { gap: 1, length: 3 } as const;
/** Cells that a band may go aside from row to row: up to 60 degrees from upright. */
const mostAside = 2;
/** A band begins at a shoulder, in shoulder widths from the torso's axis and below the shoulder line. */
const begins = { nearest: 0.13, farthest: 0.52, lowest: 0.12 } as const;
/**
 * In Lab. `visible`: what a band must differ from both sides by, beyond what these differ by and it differs in itself. No row counts
 * for more than `most`, nor one without any band for less than `least`.
 */
const clear = { visible: 6, ofSides: 0.8, within: 0.5, most: 16, least: -8, unseen: -3 } as const;

/** The clearest band that begins at a shoulder, and the clearest other one that begins at the other shoulder. */
export function findBands(grid: TorsoGrid): Band[] {
  const clearness = halfWidths.map((halfWidth) => clearnessOf(grid, halfWidth));
  const first = clearest([clearestFrom(clearness, "left"), clearestFrom(clearness, "right")]);
  if (!first) return [];
  for (const plane of clearness) blot(plane, first.band);
  const second = clearestFrom(clearness, first.side === "left" ? "right" : "left");
  return second ? [first.band, second.band] : [first.band];
}

type Found = { score: number; side: Side; band: Band };

const clearest = (found: (Found | null)[]): Found | null =>
  found.reduce((best, other) => (other && (!best || other.score > best.score) ? other : best), null);

const clearestFrom = (clearness: Float32Array[], side: Side): Found | null =>
  clearest(clearness.map((plane, k) => bestPath(plane, halfWidths[k] ?? 0, side)));

/** Leaves nothing to be found where a band was. */
function blot(clearness: Float32Array, { firstRow, columns, halfWidth }: Band): void {
  columns.forEach((column, k) => {
    const row = (firstRow + k) * gridColumns;
    const room = 2 * halfWidth;
    clearness.fill(clear.least, row + Math.max(0, column - room), row + Math.min(gridColumns, column + room + 1));
  });
}

/** How clearly each cell is the middle of a band of that width. */
function clearnessOf(grid: TorsoGrid, halfWidth: number): Float32Array {
  const clearness = new Float32Array(gridRows * gridColumns).fill(clear.least);
  const room = halfWidth + beside.gap + beside.length;
  for (let row = 0; row < gridRows; row++) {
    for (let column = room; column < gridColumns - room; column++) {
      const i = row * gridColumns + column;
      if (grid.labels[i] === labelOf.backdrop) continue;
      clearness[i] = clearnessAt(grid, row, column, halfWidth);
    }
  }
  return clearness;
}

function clearnessAt(grid: TorsoGrid, row: number, column: number, halfWidth: number): number {
  const [from, to] = [column - halfWidth, column + halfWidth + 1];
  const left = [from - beside.gap - beside.length, from - beside.gap] as const;
  const right = [to + beside.gap, to + beside.gap + beside.length] as const;
  if (!isWorn(grid, row, left[0]) || !isWorn(grid, row, right[1] - 1)) return clear.unseen;
  const fromLeft = apart(grid, row, [from, to], left);
  const fromRight = apart(grid, row, [from, to], right);
  const sides = clear.ofSides * apart(grid, row, left, right);
  const within = clear.within * unevenness(grid, row, from, to);
  const value = Math.min(fromLeft, fromRight) - sides - within - clear.visible;
  return Math.max(clear.least, Math.min(clear.most, value));
}

/** How far the middle of a stretch is from its two ends: it may hold a narrower band, or the edge of another. */
function unevenness(grid: TorsoGrid, row: number, from: number, to: number): number {
  const third = Math.max(1, Math.floor((to - from) / 3));
  const middle = [from + third, to - third] as const;
  return Math.max(apart(grid, row, middle, [from, from + third]), apart(grid, row, middle, [to - third, to]));
}

/** Clothes, or the skin beside a tank top. */
function isWorn({ labels }: TorsoGrid, row: number, column: number): boolean {
  const label = labels[row * gridColumns + column];
  return label === labelOf.upper || label === labelOf.lower || label === labelOf.skin;
}

/** The path downwards that adds up the most clearness. */
function bestPath(clearness: Float32Array, halfWidth: number, side: Side): Found | null {
  const sums = new Float32Array(clearness.length);
  const cameFrom = new Int16Array(clearness.length).fill(-1);
  let end = 0;
  for (let row = 0; row < gridRows; row++) {
    for (let column = 0; column < gridColumns; column++) {
      const i = row * gridColumns + column;
      let most = mayBegin(row, column, side) ? 0 : -Infinity;
      for (let aside = -mostAside; row > 0 && aside <= mostAside; aside++) {
        const before = column + aside;
        const sum = before < 0 || before >= gridColumns ? -Infinity : (sums[i - gridColumns + aside] ?? -Infinity);
        if (sum <= most) continue;
        most = sum;
        cameFrom[i] = before;
      }
      sums[i] = most + (clearness[i] ?? 0);
      if ((sums[i] ?? 0) > (sums[end] ?? 0)) end = i;
    }
  }
  const score = sums[end] ?? 0;
  return score > 0 ? { score, side, band: traceBack(clearness, cameFrom, end, halfWidth) } : null;
}

function mayBegin(row: number, column: number, side: Side): boolean {
  if (downOf(row) > begins.lowest) return false;
  const aside = side === "left" ? -acrossOf(column) : acrossOf(column);
  return aside >= begins.nearest && aside <= begins.farthest;
}

function traceBack(clearness: Float32Array, cameFrom: Int16Array, end: number, halfWidth: number): Band {
  const band: Band = { halfWidth, firstRow: 0, columns: [], clearness: [] };
  let row = Math.floor(end / gridColumns);
  let column = end % gridColumns;
  for (;;) {
    band.columns.unshift(column);
    band.clearness.unshift(clearness[row * gridColumns + column] ?? 0);
    const before = cameFrom[row * gridColumns + column] ?? -1;
    if (before < 0) return { ...band, firstRow: row };
    column = before;
    row--;
  }
}
