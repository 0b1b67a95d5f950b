import { connectedComponents } from "@/lib/engine/raster/connected-components";
import { labelOf, type PersonAnalysis } from "@/lib/engine/types";
import { labelAt, torsoAcross, torsoDown } from "@/lib/engine/warp/body-frame";
import { doubleArea, foldedVertices, forEachTriangle, type Mesh } from "@/lib/engine/warp/mesh";
import type { Fit } from "../fit-pair";

/** Vertices of triangles that lie the wrong way round. */
export const folds = ({ warped }: Fit): number =>
  warped.pieces.reduce((sum, { mesh }) => sum + foldedVertices(mesh).size, 0);

/** Pixels of the largest gap that one piece's cloth encloses on all sides. */
export const largestHole = ({ warped: { pieces }, person }: Fit): number =>
  Math.max(...pieces.map((piece) => gapIn([piece], person, () => true)));

/** The same of all pieces together, where the person was behind it: a hand on the hip encloses backdrop, rightly. */
export const largestGap = ({ warped: { pieces }, person }: Fit): number =>
  gapIn(pieces, person, (x, y) => labelAt(person, { x, y }) !== labelOf.backdrop);

function gapIn(
  pieces: Fit["warped"]["pieces"],
  { widthPx, heightPx }: PersonAnalysis,
  counts: (x: number, y: number) => boolean,
): number {
  const open = new Uint8Array(widthPx * heightPx).fill(1);
  for (const { layer } of pieces) {
    layer.alpha.forEach((alpha, i) => {
      const x = layer.left + (i % layer.widthPx);
      if (alpha > 20) open[(layer.top + Math.floor(i / layer.widthPx)) * widthPx + x] = 0;
    });
  }
  const { labels, sizes } = connectedComponents(open, widthPx, heightPx);
  const counted = sizes.map(() => 0);
  const outside = new Set<number>([0]);
  labels.forEach((label, i) => {
    const x = i % widthPx;
    const y = (i - x) / widthPx;
    if (x === 0 || y === 0 || x === widthPx - 1 || y === heightPx - 1) outside.add(label);
    if (counts(x, y)) counted[label] = (counted[label] ?? 0) + 1;
  });
  return Math.max(0, ...counted.filter((_, label) => !outside.has(label)));
}

/**
 * Ratio of the larger to the smaller singular value of the warp, triangle by triangle, where a print would be: in the middle
 * of the chest and belly, of trousers and skirts on the thighs. 1 is a similarity.
 */
export function distortions({ warped, person, garment }: Fit): number[] {
  const { torso } = person;
  const [fromV, toV, asideU] = garment.kind === "lower" ? [1.1, 1.6, 0.5] : [0.15, 0.8, 0.3];
  const ratios: number[] = [];
  for (const { mesh, role } of warped.pieces) {
    if (role.endsWith("sleeve")) continue;
    forEachTriangle(mesh, (a, b, c) => {
      const centre = centreOf(mesh.target, a, b, c);
      const v = torsoDown(torso, centre) / torso.torsoLengthPx;
      if (v < fromV || v > toV || Math.abs(torsoAcross(torso, centre)) > asideU * torso.shoulderWidthPx) return;
      ratios.push(singularRatio(mesh, a, b, c));
    });
  }
  return ratios;
}

function centreOf(points: Float32Array, a: number, b: number, c: number) {
  const mean = (axis: number) =>
    ((points[a * 2 + axis] ?? 0) + (points[b * 2 + axis] ?? 0) + (points[c * 2 + axis] ?? 0)) / 3;
  return { x: mean(0), y: mean(1) };
}

/** Of the linear map that carries a triangle's source to its target. */
export function singularRatio({ source, target }: Pick<Mesh, "source" | "target">, a: number, b: number, c: number) {
  const side = (points: Float32Array, to: number, axis: number) =>
    (points[to * 2 + axis] ?? 0) - (points[a * 2 + axis] ?? 0);
  const area = doubleArea(source, a, b, c);
  const map = (axis: number) => [
    (side(target, b, axis) * side(source, c, 1) - side(target, c, axis) * side(source, b, 1)) / area,
    (side(target, c, axis) * side(source, b, 0) - side(target, b, axis) * side(source, c, 0)) / area,
  ];
  const [p = 0, q = 0] = map(0);
  const [r = 0, s = 0] = map(1);
  // Sum and difference of the singular values of a 2×2 matrix.
  const sum = Math.hypot(p + s, q - r);
  const difference = Math.hypot(p - s, q + r);
  return (sum + difference) / Math.abs(sum - difference);
}
