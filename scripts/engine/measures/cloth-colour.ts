import { labOfPicture } from "@/lib/engine/raster/lab";
import type { LabColour, Picture } from "@/lib/engine/types";
import type { Fit } from "../fit-pair";
import { dilated, rimOf } from "./region";

/** Lab distance between the garment's mean colour in its own photo and where it is seen in the result. */
export function colourDifference({ garment, picture, seen }: Fit): number {
  const { body, sleeves } = garment.alpha;
  const cloth = body.map((alpha, i) => (Math.max(alpha, sleeves?.left[i] ?? 0, sleeves?.right[i] ?? 0) > 250 ? 1 : 0));
  return apart(meanLab(garment.picture, cloth), meanLab(picture, seen));
}

/** A rim pixel counts as halo only where backdrop and cloth are this far apart: white on white has none. */
const leastContrast = 12;
const rimPx = 2;
const lookPx = 8;

/**
 * Share of the drawn pieces' rim pixels, of those that are more cloth than not, that are nearer in colour to the product
 * photo's backdrop than to any cloth within a few pixels. Null where backdrop and cloth are alike.
 */
export function haloShare({ warped, garmentPhoto, garment }: Fit): number | null {
  const backdrop = borderColour(garmentPhoto);
  const cloth = garment.alpha.body.map((alpha) => (alpha > 250 ? 1 : 0));
  if (apart(backdrop, meanLab(garment.picture, cloth)) < leastContrast) return null;
  let halo = 0;
  let total = 0;
  for (const { layer } of warped.pieces) {
    if (layer.widthPx === 0) continue;
    const { widthPx, heightPx } = layer;
    const lab = labOfPicture(layer);
    const drawn = layer.alpha.map((alpha) => (alpha > 127 ? 1 : 0));
    const deep = notNear(rimOf(drawn, widthPx), drawn, widthPx, rimPx + 1);
    const rim = notNear(deep, drawn, widthPx, 0);
    for (let i = 0; i < rim.length; i++) {
      if (!rim[i]) continue;
      total++;
      const colour = colourAt(lab, i);
      if (nearestWithin(lab, deep, i, widthPx, heightPx, colour) > apart(colour, backdrop)) halo++;
    }
  }
  return total === 0 ? null : halo / total;
}

/** Set pixels of `mask` farther than `radiusPx` from `from`. */
function notNear(from: Uint8Array, mask: Uint8Array, widthPx: number, radiusPx: number): Uint8Array {
  const near = radiusPx === 0 ? from : dilated(from, widthPx, radiusPx);
  return mask.map((set, i) => (set && !near[i] ? 1 : 0));
}

function nearestWithin(
  lab: Float32Array,
  mask: Uint8Array,
  pixel: number,
  widthPx: number,
  heightPx: number,
  colour: LabColour,
): number {
  const x = pixel % widthPx;
  const y = (pixel - x) / widthPx;
  let nearest = Infinity;
  for (let v = Math.max(0, y - lookPx); v <= Math.min(heightPx - 1, y + lookPx); v++) {
    for (let u = Math.max(0, x - lookPx); u <= Math.min(widthPx - 1, x + lookPx); u++) {
      const i = v * widthPx + u;
      if (mask[i]) nearest = Math.min(nearest, apart(colour, colourAt(lab, i)));
    }
  }
  // Nothing deeper near by (a strap, a thread): the pixel is all there is of the cloth.
  return nearest === Infinity ? 0 : nearest;
}

const colourAt = (lab: Float32Array, i: number): LabColour => [
  lab[i * 3] ?? 0,
  lab[i * 3 + 1] ?? 0,
  lab[i * 3 + 2] ?? 0,
];

const apart = (a: LabColour, b: LabColour): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

function meanLab(picture: Picture, mask: Uint8Array): LabColour {
  const lab = labOfPicture(picture);
  const sums: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    count++;
    for (const c of [0, 1, 2] as const) sums[c] += lab[i * 3 + c] ?? 0;
  }
  return [sums[0] / count, sums[1] / count, sums[2] / count];
}

/** Mean colour of the outermost pixels. */
function borderColour(picture: Picture): LabColour {
  const { widthPx, heightPx } = picture;
  const border = new Uint8Array(widthPx * heightPx).map((_, i) => {
    const x = i % widthPx;
    const y = (i - x) / widthPx;
    return x < 2 || y < 2 || x >= widthPx - 2 || y >= heightPx - 2 ? 1 : 0;
  });
  return meanLab(picture, border);
}
