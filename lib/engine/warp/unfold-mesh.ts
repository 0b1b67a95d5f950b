import { foldedVertices, type Mesh } from "./mesh";

/** Few meshes need more than a handful; the sleeve of a dress whose hem runs into the armpit needs hundreds. */
const mostRounds = 400;

/** From here on the edges give as well. */
const insideRounds = 30;

/** After so many rounds more the neighbours' neighbours give as well, and so on: a fold that only they can make room for. */
const roundsPerRing = 100;

/**
 * Takes folds out of a mesh by moving the folded vertices, and those near them, towards the middle of their neighbours,
 * round after round. The first row, the seam, stays where it is; the other edges give only when the inside alone cannot be
 * laid flat. Changes `mesh.target`.
 *
 * What cannot be laid flat in the margin, beyond the edge of the cloth, is left out.
 *
 * @returns true when no fold is left
 */
export function unfoldMesh(mesh: Mesh): boolean {
  for (let round = 0; round < mostRounds; round++) {
    const folded = foldedVertices(mesh);
    if (folded.size === 0) return true;
    relax(mesh, withNeighbours(mesh, folded, 1 + Math.floor(round / roundsPerRing)), round > insideRounds);
  }
  dropFoldedMargin(mesh);
  return foldedVertices(mesh).size === 0;
}

/** Columns at each side of a mesh that lie beyond the edge of the cloth. */
const marginColumns = 2;

function dropFoldedMargin(mesh: Mesh): void {
  const { columns, rows, cells } = mesh;
  const folded = foldedVertices(mesh);
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      if (column >= marginColumns && column < columns - 1 - marginColumns) continue;
      const a = row * columns + column;
      const corners = [a, a + 1, a + columns, a + columns + 1];
      if (corners.filter((vertex) => folded.has(vertex)).length >= 3) cells[row * (columns - 1) + column] = 0;
    }
  }
}

function withNeighbours(mesh: Mesh, vertices: Set<number>, rings: number): Set<number> {
  const all = new Set(vertices);
  for (let ring = 0; ring < rings; ring++) {
    for (const vertex of [...all]) for (const near of neighboursOf(mesh, vertex)) all.add(near);
  }
  return all;
}

function relax(mesh: Mesh, moved: Set<number>, edgesGive: boolean): void {
  const { columns, rows, target } = mesh;
  const before = target.slice();
  for (const vertex of moved) {
    const column = vertex % columns;
    const row = (vertex - column) / columns;
    const onEdge = column === 0 || column === columns - 1 || row === rows - 1;
    if (row === 0 || (onEdge && !edgesGive)) continue;
    const neighbours = neighboursOf(mesh, vertex);
    for (const axis of [0, 1]) {
      const sum = neighbours.reduce((total, near) => total + (before[near * 2 + axis] ?? 0), 0);
      target[vertex * 2 + axis] = ((before[vertex * 2 + axis] ?? 0) + sum / neighbours.length) / 2;
    }
  }
}

function neighboursOf({ columns, rows }: Mesh, vertex: number): number[] {
  const column = vertex % columns;
  const row = (vertex - column) / columns;
  const near: number[] = [];
  if (column > 0) near.push(vertex - 1);
  if (column < columns - 1) near.push(vertex + 1);
  if (row > 0) near.push(vertex - columns);
  if (row < rows - 1) near.push(vertex + columns);
  return near;
}
