import type { Point } from "../types";

/** What lies at `source` in the garment photo goes to `target` in the person photo. */
export type ControlPair = { source: Point; target: Point };

export type PlaneMap = (x: number, y: number) => Point;

/**
 * The smoothest map of the plane that carries the control pairs (Bookstein, "Principal warps", 1989).
 *
 * @param stiffness 0 meets every pair exactly; more trades that for smoothness, and at large values the map is affine
 */
export function thinPlateSpline(pairs: ControlPair[], stiffness: number): PlaneMap {
  const count = pairs.length;
  const unit = Math.max(1, ...pairs.map(({ source }) => Math.max(Math.abs(source.x), Math.abs(source.y))));
  const xs = Float64Array.from(pairs, ({ source }) => source.x / unit);
  const ys = Float64Array.from(pairs, ({ source }) => source.y / unit);
  const weights = solve(systemOf(pairs, xs, ys, stiffness));
  const weight = (row: number, axis: 0 | 1) => weights[row]?.[axis] ?? 0;
  const wx = Float64Array.from({ length: count + 3 }, (_, row) => weight(row, 0));
  const wy = Float64Array.from({ length: count + 3 }, (_, row) => weight(row, 1));
  return (x, y) => {
    const u = x / unit;
    const v = y / unit;
    let tx = (wx[count] ?? 0) + (wx[count + 1] ?? 0) * u + (wx[count + 2] ?? 0) * v;
    let ty = (wy[count] ?? 0) + (wy[count + 1] ?? 0) * u + (wy[count + 2] ?? 0) * v;
    for (let i = 0; i < count; i++) {
      const bend = kernel((u - (xs[i] ?? 0)) ** 2 + (v - (ys[i] ?? 0)) ** 2);
      tx += (wx[i] ?? 0) * bend;
      ty += (wy[i] ?? 0) * bend;
    }
    return { x: tx, y: ty };
  };
}

/** r² log r², of the squared distance. */
const kernel = (squared: number) => (squared < 1e-12 ? 0 : squared * Math.log(squared));

/** One row an unknown; the last two columns are the right-hand sides for x and y. */
function systemOf(pairs: ControlPair[], xs: Float64Array, ys: Float64Array, stiffness: number): Float64Array[] {
  const count = pairs.length;
  const at = (values: Float64Array, i: number) => values[i] ?? 0;
  const rows = pairs.map(({ target }, i) => {
    const row = new Float64Array(count + 5);
    for (let j = 0; j < count; j++) {
      row[j] = kernel((at(xs, i) - at(xs, j)) ** 2 + (at(ys, i) - at(ys, j)) ** 2) + (i === j ? stiffness : 0);
    }
    row.set([1, at(xs, i), at(ys, i), target.x, target.y], count);
    return row;
  });
  const sums = [pairs.map(() => 1), [...xs], [...ys]].map((values) => {
    const row = new Float64Array(count + 5);
    row.set(values);
    return row;
  });
  return [...rows, ...sums];
}

/** Gauss-Jordan elimination with row exchange. Changes its argument; returns the two unknowns of every row. */
function solve(rows: Float64Array[]): [x: number, y: number][] {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    exchange(rows, column);
    const pivot = rows[column];
    const head = pivot?.[column] ?? 0;
    if (!pivot || Math.abs(head) < 1e-12) continue;
    for (const row of rows) {
      const factor = row === pivot ? 0 : (row[column] ?? 0) / head;
      if (factor === 0) continue;
      for (let k = column; k < size + 2; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return rows.map((row, i) => {
    const head = row[i] ?? 0;
    return Math.abs(head) < 1e-12 ? [0, 0] : [(row[size] ?? 0) / head, (row[size + 1] ?? 0) / head];
  });
}

function exchange(rows: Float64Array[], column: number): void {
  let largest = column;
  for (let i = column + 1; i < rows.length; i++) {
    if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[largest]?.[column] ?? 0)) largest = i;
  }
  const here = rows[column];
  const there = rows[largest];
  if (!here || !there) return;
  rows[column] = there;
  rows[largest] = here;
}
