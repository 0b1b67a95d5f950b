import type { WarpedGarment } from "../warp/warped-garment";
import type { PersonAnalysis, Picture } from "../types";

/** The part of the person photo that the composite works on; planes of this box have `widthPx * heightPx` values. */
export type WorkBox = { left: number; top: number; widthPx: number; heightPx: number };

/** Room for blurs and for backdrop to fill from. */
const marginPx = 40;

/** The box of person and garment together, with a margin. */
export function workBox(person: PersonAnalysis, warped: WarpedGarment): WorkBox {
  const { parsing, widthPx, heightPx } = person;
  const scale = widthPx / parsing.widthPx;
  let [left, top, right, bottom] = [widthPx, heightPx, 0, 0];
  const include = (x: number, y: number) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  };
  for (let i = 0; i < parsing.labels.length; i++) {
    if (!parsing.labels[i]) continue;
    const x = i % parsing.widthPx;
    include(x * scale, ((i - x) / parsing.widthPx) * scale);
  }
  for (const { layer } of warped.pieces) {
    if (layer.widthPx === 0) continue;
    include(layer.left, layer.top);
    include(layer.left + layer.widthPx, layer.top + layer.heightPx);
  }
  const from = (edge: number) => Math.max(0, Math.floor(edge) - marginPx);
  const box = { left: from(left), top: from(top) };
  return {
    ...box,
    widthPx: Math.max(1, Math.min(widthPx, Math.ceil(right) + marginPx) - box.left),
    heightPx: Math.max(1, Math.min(heightPx, Math.ceil(bottom) + marginPx) - box.top),
  };
}

/** The colours of a box, three floats a pixel. */
export function cropToFloats(picture: Picture, box: WorkBox): Float32Array {
  const rgb = new Float32Array(box.widthPx * box.heightPx * 3);
  for (let y = 0; y < box.heightPx; y++) {
    const from = ((box.top + y) * picture.widthPx + box.left) * 3;
    rgb.set(picture.rgb.subarray(from, from + box.widthPx * 3), y * box.widthPx * 3);
  }
  return rgb;
}

/** Brings a plane of the parsing to the pixels of a box, bilinearly. */
export function cropPlane(
  plane: Float32Array,
  { parsing, widthPx, heightPx }: PersonAnalysis,
  box: WorkBox,
): Float32Array {
  const cropped = new Float32Array(box.widthPx * box.heightPx);
  const columns = new Int32Array(box.widthPx);
  const shares = new Float64Array(box.widthPx);
  for (let x = 0; x < box.widthPx; x++) {
    const sx = sourceOf(box.left + x, widthPx, parsing.widthPx);
    columns[x] = Math.min(parsing.widthPx - 2, Math.floor(sx));
    shares[x] = sx - (columns[x] ?? 0);
  }
  for (let y = 0; y < box.heightPx; y++) {
    const sy = sourceOf(box.top + y, heightPx, parsing.heightPx);
    const top = Math.min(parsing.heightPx - 2, Math.floor(sy));
    const down = sy - top;
    for (let x = 0; x < box.widthPx; x++) {
      const across = shares[x] ?? 0;
      const p = top * parsing.widthPx + (columns[x] ?? 0);
      const q = p + parsing.widthPx;
      cropped[y * box.widthPx + x] =
        ((plane[p] ?? 0) * (1 - across) + (plane[p + 1] ?? 0) * across) * (1 - down) +
        ((plane[q] ?? 0) * (1 - across) + (plane[q + 1] ?? 0) * across) * down;
    }
  }
  return cropped;
}

/** Where the centre of a pixel lies on a line that is shorter, held at its ends. */
const sourceOf = (at: number, length: number, sourceLength: number) =>
  Math.min(sourceLength - 1, Math.max(0, (at + 0.5) * (sourceLength / length) - 0.5));
