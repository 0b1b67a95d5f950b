import type { GarmentKind } from "@/lib/shared/garment";
import type { WarpedGarment } from "../warp/warped-garment";
import { labelOf, type PersonAnalysis, type Picture } from "../types";

/** The part of the person photo that the composite works on; planes of this box have `widthPx * heightPx` values. */
export type WorkBox = { left: number; top: number; widthPx: number; heightPx: number };

/** Room for blurs and for backdrop to fill from. */
const marginPx = 40;

/** Shares of the shoulder width: how far below a new or old hem a top may change the photo, and how far a hand goes on past its knuckles. */
const below = { hem: 0.6, knuckles: 0.2 } as const;

/** The box of person and garment together, with a margin; of a person in a new top as far down as the top is of any matter. */
export function workBox(person: PersonAnalysis, warped: WarpedGarment, kind: GarmentKind): WorkBox {
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
  if (kind === "upper") bottom = Math.min(bottom, reachOfTop(person, warped));
  const from = (edge: number) => Math.max(0, Math.floor(edge) - marginPx);
  const box = { left: from(left), top: from(top) };
  return {
    ...box,
    widthPx: Math.max(1, Math.min(widthPx, Math.ceil(right) + marginPx) - box.left),
    heightPx: Math.max(1, Math.min(heightPx, Math.ceil(bottom) + marginPx) - box.top),
  };
}

/** The lowest row of the photo that a new top changes, or that is looked at for it: the tone of the hands, trousers that are carried upwards. */
function reachOfTop({ parsing, heightPx, limbs, torso }: PersonAnalysis, { pieces }: WarpedGarment): number {
  const unit = torso.shoulderWidthPx;
  const lastUpper = parsing.labels.lastIndexOf(labelOf.upper);
  const oldHemY = Math.ceil((lastUpper + 1) / parsing.widthPx) * (heightPx / parsing.heightPx);
  const hemY = Math.max(oldHemY, ...pieces.map(({ layer }) => layer.top + layer.heightPx));
  const handsY = Math.max(...[limbs.left, limbs.right].flatMap(({ index, pinky }) => [index.y, pinky.y]));
  // What lay under the old top is mirrored at its hem.
  const mirroredPx = hemY - torso.midHip.y;
  return Math.max(hemY + Math.max(unit * below.hem, mirroredPx), handsY + unit * below.knuckles);
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
  const firstColumn = columns[0] ?? 0;
  const lastColumn = (columns[box.widthPx - 1] ?? 0) + 1;
  // Rows first: two source rows make one, of the source's few columns, before it is stretched to the box's many.
  const between = new Float64Array(parsing.widthPx);
  for (let y = 0; y < box.heightPx; y++) {
    const sy = sourceOf(box.top + y, heightPx, parsing.heightPx);
    const top = Math.min(parsing.heightPx - 2, Math.floor(sy));
    const down = sy - top;
    const p = top * parsing.widthPx;
    const q = p + parsing.widthPx;
    for (let x = firstColumn; x <= lastColumn; x++) {
      between[x] = (plane[p + x] ?? 0) * (1 - down) + (plane[q + x] ?? 0) * down;
    }
    const row = y * box.widthPx;
    for (let x = 0; x < box.widthPx; x++) {
      const column = columns[x] ?? 0;
      const across = shares[x] ?? 0;
      cropped[row + x] = (between[column] ?? 0) * (1 - across) + (between[column + 1] ?? 0) * across;
    }
  }
  return cropped;
}

/** Where the centre of a pixel lies on a line that is shorter, held at its ends. */
const sourceOf = (at: number, length: number, sourceLength: number) =>
  Math.min(sourceLength - 1, Math.max(0, (at + 0.5) * (sourceLength / length) - 0.5));
