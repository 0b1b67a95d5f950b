import type { Point } from "../types";

/**
 * A grid of points that carries part of a garment photo onto the person photo. Both arrays hold x, y of
 * `columns * rows` vertices, row by row.
 */
export type Mesh = {
  columns: number;
  rows: number;
  source: Float32Array;
  target: Float32Array;
  /** 1 for cells (row by row, one less than vertices each way) that hold cloth; the others are neither drawn nor judged. */
  cells: Uint8Array;
};

/** Fills a mesh from what lies at each place of its grid. */
export function meshOf(
  columns: number,
  rows: number,
  vertex: (column: number, row: number) => { source: Point; target: Point },
): Mesh {
  const source = new Float32Array(columns * rows * 2);
  const target = new Float32Array(columns * rows * 2);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = (row * columns + column) * 2;
      const placed = vertex(column, row);
      source[at] = placed.source.x;
      source[at + 1] = placed.source.y;
      target[at] = placed.target.x;
      target[at + 1] = placed.target.y;
    }
  }
  return { columns, rows, source, target, cells: new Uint8Array((columns - 1) * (rows - 1)).fill(1) };
}

/** Marks the cells in which the piece has no opacity as empty. Changes `mesh.cells`. */
export function dropEmptyCells({ columns, rows, source, cells }: Mesh, alpha: Uint8Array, widthPx: number): void {
  const heightPx = alpha.length / widthPx;
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const a = row * columns + column;
      const corners = [a, a + 1, a + columns, a + columns + 1];
      const xs = corners.map((vertex) => source[vertex * 2] ?? 0);
      const ys = corners.map((vertex) => source[vertex * 2 + 1] ?? 0);
      const left = Math.max(0, Math.floor(Math.min(...xs)));
      const right = Math.min(widthPx - 1, Math.ceil(Math.max(...xs)));
      const bottom = Math.min(heightPx - 1, Math.ceil(Math.max(...ys)));
      let filled = 0;
      for (let y = Math.max(0, Math.floor(Math.min(...ys))); y <= bottom && !filled; y++) {
        for (let x = left; x <= right && !filled; x++) if (alpha[y * widthPx + x]) filled = 1;
      }
      cells[row * (columns - 1) + column] = filled;
    }
  }
}

/**
 * Marks cells as empty that lie the wrong way round in the garment photo: where the margin of a strip runs on beyond a short
 * and crooked edge it comes back over cloth that other cells hold already. Changes `mesh.cells`.
 */
export function dropBackwardCells(mesh: Mesh): void {
  const { columns, rows, source, cells } = mesh;
  const sign = Math.sign(totalArea(source, mesh)) || 1;
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const a = row * columns + column;
      const upper = doubleArea(source, a, a + 1, a + columns) * sign;
      const lower = doubleArea(source, a + 1, a + columns + 1, a + columns) * sign;
      if (upper < 0 || lower < 0) cells[row * (columns - 1) + column] = 0;
    }
  }
}

/** The two triangles of every cell that holds cloth, as vertex numbers. */
export function forEachTriangle(
  { columns, rows, cells }: Mesh,
  visit: (a: number, b: number, c: number) => void,
): void {
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      if (!cells[row * (columns - 1) + column]) continue;
      const a = row * columns + column;
      visit(a, a + 1, a + columns);
      visit(a + 1, a + columns + 1, a + columns);
    }
  }
}

/** Twice the signed area of a triangle of vertices. */
export function doubleArea(points: Float32Array, a: number, b: number, c: number): number {
  const ax = points[a * 2] ?? 0;
  const ay = points[a * 2 + 1] ?? 0;
  return (
    ((points[b * 2] ?? 0) - ax) * ((points[c * 2 + 1] ?? 0) - ay) -
    ((points[c * 2] ?? 0) - ax) * ((points[b * 2 + 1] ?? 0) - ay)
  );
}

/** Numbers of the triangles' vertices whose orientation differs from the garment's own: there the cloth would lie folded. */
export function foldedVertices(mesh: Mesh): Set<number> {
  const folded = new Set<number>();
  const sign = Math.sign(totalArea(mesh.source, mesh)) * Math.sign(totalArea(mesh.target, mesh)) || 1;
  forEachTriangle(mesh, (a, b, c) => {
    const before = doubleArea(mesh.source, a, b, c);
    const after = doubleArea(mesh.target, a, b, c) * sign;
    if (before * after > 0 || Math.abs(before) < 1e-3) return;
    for (const vertex of [a, b, c]) folded.add(vertex);
  });
  return folded;
}

/** Square root of target area through source area: how much the mesh enlarges the garment photo. */
export function meshScale(mesh: Mesh): number {
  const before = Math.abs(totalArea(mesh.source, mesh));
  return before === 0 ? 1 : Math.sqrt(Math.abs(totalArea(mesh.target, mesh)) / before);
}

function totalArea(points: Float32Array, mesh: Mesh): number {
  let area = 0;
  forEachTriangle(mesh, (a, b, c) => (area += doubleArea(points, a, b, c)));
  return area;
}
