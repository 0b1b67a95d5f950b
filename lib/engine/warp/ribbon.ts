import { between, distance, lineLength } from "../point";
import type { Point } from "../types";
import { meshOf, type Mesh } from "./mesh";
import type { PlaneMap } from "./thin-plate-spline";

/** A strip of cloth between two edge lines; both lines run the same way, from where the strip is held to its free end. */
export type Strip = { outer: Point[]; inner: Point[] };

/** How a strip is cut into a mesh. */
export type RibbonGrid = {
  rows: number;
  columns: number;
  /** How far the mesh goes on beyond both edges, as a share of the strip's width: room for soft edges and folds. */
  marginShare: number;
  /** The same beyond the free end, as a share of the strip's length. */
  endShare: number;
};

/**
 * A mesh that carries one strip onto another. The points of their edges belong together: each lands exactly on its counterpart,
 * so that a corner of the cloth (the crotch) comes to lie where it was put, however the stretches beside it are drawn out.
 */
export function ribbonMesh(source: Strip, target: Strip, grid: RibbonGrid): Mesh {
  const sourceAt = pointwiseMap(source);
  const targetAt = pointwiseMap(target);
  return meshOf(grid.columns, grid.rows, (column, row) => {
    const across = -grid.marginShare + (column / (grid.columns - 1)) * (1 + 2 * grid.marginShare);
    const along = (row / (grid.rows - 1)) * (1 + grid.endShare);
    return { source: sourceAt(along, across), target: targetAt(along, across) };
  });
}

/** Along (0 held, 1 free end) and across (0 outer edge, 1 inner edge) to a point; straight on beyond 1. */
export function stripMap({ outer, inner }: Strip): PlaneMap {
  const outerAt = walkLine(outer);
  const innerAt = walkLine(inner);
  return (along, across) => between(outerAt(along), innerAt(along), across);
}

/** The same by the number of the edges' points instead of by their length. */
function pointwiseMap({ outer, inner }: Strip): PlaneMap {
  const at = (line: Point[], share: number) => {
    const k = Math.max(0, Math.min(line.length - 2, Math.floor(share * (line.length - 1))));
    const from = line[k] ?? { x: 0, y: 0 };
    return between(from, line[k + 1] ?? from, share * (line.length - 1) - k);
  };
  return (along, across) => between(at(outer, along), at(inner, along), across);
}

/** A point at a share of a line's length; beyond its ends the line goes straight on. */
export function walkLine(line: Point[]): (share: number) => Point {
  const total = lineLength(line);
  const starts = line.map((_, k) => lineLength(line.slice(0, k + 1)));
  return (share) => {
    const at = share * total;
    let k = 0;
    while (k + 2 < line.length && (starts[k + 1] ?? 0) < at) k++;
    const from = line[k] ?? { x: 0, y: 0 };
    const to = line[k + 1] ?? from;
    const lengthPx = distance(from, to);
    return lengthPx === 0 ? from : between(from, to, (at - (starts[k] ?? 0)) / lengthPx);
  };
}
