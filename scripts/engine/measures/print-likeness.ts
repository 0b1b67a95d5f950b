import { boxBlur } from "@/lib/engine/raster/box-blur";
import type { Picture } from "@/lib/engine/types";
import { torsoAcross, torsoDown } from "@/lib/engine/warp/body-frame";
import { forEachTriangle, type Mesh } from "@/lib/engine/warp/mesh";
import type { Fit } from "../fit-pair";

/** Levels of luma that a cloth without a print spreads over; its texture alone says nothing of shape. */
const leastContrast = 8;

/** x' = a x - b y + e, y' = b x + a y + f. */
type Similarity = { a: number; b: number; e: number; f: number };

/**
 * Does the print keep its look? Normalised cross-correlation of luma between the chest in the garment photo, moved by the best
 * similarity, and the same chest in the result. Null for lower garments and plain cloth.
 */
export function printLikeness({ warped, person, garment, picture, seen }: Fit): number | null {
  const body = warped.pieces.find(({ role }) => role === "body");
  if (!body || garment.kind === "lower") return null;
  const { torso } = person;
  const onChest = chestVertices(body.mesh, (x, y) => {
    const v = torsoDown(torso, { x, y }) / torso.torsoLengthPx;
    return v > 0.2 && v < 0.75 && Math.abs(torsoAcross(torso, { x, y })) < 0.25 * torso.shoulderWidthPx;
  });
  if (onChest.length < 6) return null;
  const toResult = bestSimilarity(body.mesh, onChest);
  const [source, result] = [smoothLuma(garment.picture), smoothLuma(picture)];
  const pairs: [number, number][] = [];
  const box = boundsOf(body.mesh.source, onChest);
  for (let y = box.top; y < box.bottom; y += 2) {
    for (let x = box.left; x < box.right; x += 2) {
      const atX = toResult.a * x - toResult.b * y + toResult.e;
      const atY = toResult.b * x + toResult.a * y + toResult.f;
      const pixel = Math.round(atY) * picture.widthPx + Math.round(atX);
      if (seen[pixel])
        pairs.push([source[y * garment.picture.widthPx + x] ?? 0, bilinear(result, picture.widthPx, atX, atY)]);
    }
  }
  return correlation(pairs);
}

function chestVertices(mesh: Mesh, inside: (x: number, y: number) => boolean): number[] {
  const vertices = new Set<number>();
  forEachTriangle(mesh, (...corners) => {
    for (const k of corners) if (inside(mesh.target[k * 2] ?? 0, mesh.target[k * 2 + 1] ?? 0)) vertices.add(k);
  });
  return [...vertices];
}

/** Least squares over the vertices (Umeyama, 1991, without reflection). */
function bestSimilarity({ source, target }: Mesh, vertices: number[]): Similarity {
  const mean = (points: Float32Array, axis: number) =>
    vertices.reduce((sum, k) => sum + (points[k * 2 + axis] ?? 0), 0) / vertices.length;
  const [sx, sy, tx, ty] = [mean(source, 0), mean(source, 1), mean(target, 0), mean(target, 1)];
  let [along, across, squares] = [0, 0, 0];
  for (const k of vertices) {
    const [x, y] = [(source[k * 2] ?? 0) - sx, (source[k * 2 + 1] ?? 0) - sy];
    const [u, v] = [(target[k * 2] ?? 0) - tx, (target[k * 2 + 1] ?? 0) - ty];
    along += x * u + y * v;
    across += x * v - y * u;
    squares += x * x + y * y;
  }
  const [a, b] = [along / squares, across / squares];
  return { a, b, e: tx - a * sx + b * sy, f: ty - b * sx - a * sy };
}

function boundsOf(points: Float32Array, vertices: number[]) {
  const xs = vertices.map((k) => points[k * 2] ?? 0);
  const ys = vertices.map((k) => points[k * 2 + 1] ?? 0);
  return {
    left: Math.max(0, Math.floor(Math.min(...xs))),
    right: Math.ceil(Math.max(...xs)),
    top: Math.max(0, Math.floor(Math.min(...ys))),
    bottom: Math.ceil(Math.max(...ys)),
  };
}

/** Grain and the weave's moiré are not the print. */
function smoothLuma({ rgb, widthPx, heightPx }: Picture): Float32Array {
  const luma = new Float32Array(widthPx * heightPx);
  for (let i = 0; i < luma.length; i++) {
    luma[i] = 0.299 * (rgb[i * 3] ?? 0) + 0.587 * (rgb[i * 3 + 1] ?? 0) + 0.114 * (rgb[i * 3 + 2] ?? 0);
  }
  return boxBlur(luma, widthPx, heightPx, 1);
}

function bilinear(plane: Float32Array, widthPx: number, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [across, down] = [x - left, y - top];
  const p = top * widthPx + left;
  return (
    ((plane[p] ?? 0) * (1 - across) + (plane[p + 1] ?? 0) * across) * (1 - down) +
    ((plane[p + widthPx] ?? 0) * (1 - across) + (plane[p + widthPx + 1] ?? 0) * across) * down
  );
}

function correlation(pairs: [number, number][]): number | null {
  const mean = (k: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[k], 0) / pairs.length;
  const [meanP, meanQ] = [mean(0), mean(1)];
  let [pp, qq, pq] = [0, 0, 0];
  for (const [p, q] of pairs) {
    pp += (p - meanP) ** 2;
    qq += (q - meanQ) ** 2;
    pq += (p - meanP) * (q - meanQ);
  }
  return Math.sqrt(pp / pairs.length) < leastContrast ? null : pq / Math.sqrt(pp * qq);
}
