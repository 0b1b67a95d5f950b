import { boxBlur } from "../raster/box-blur";
import type { Picture } from "../types";
import type { WorkBox } from "./work-box";

/** Changed pixels lie at most this far from the person or the garment. */
const outsideMarginPx = 8;

/**
 * The photo with the box's new colours in it. Put back last, from the photo itself and exactly: every protected pixel, and
 * everything farther than `outsideMarginPx` from person and garment.
 *
 * @param touched 1 on the person and under the garment
 */
export function writeBack(
  photo: Picture,
  box: WorkBox,
  rgb: Float32Array,
  touched: Uint8Array,
  protectedMask: Uint8Array,
): Picture {
  const near = boxBlur(new Float32Array(touched), box.widthPx, box.heightPx, outsideMarginPx - 1);
  const out = photo.rgb.slice();
  for (let y = 0; y < box.heightPx; y++) {
    for (let x = 0; x < box.widthPx; x++) {
      const i = y * box.widthPx + x;
      if (protectedMask[i] || (near[i] ?? 0) < 1e-5) continue;
      const to = ((box.top + y) * photo.widthPx + box.left + x) * 3;
      for (let c = 0; c < 3; c++) out[to + c] = rgb[i * 3 + c] ?? 0;
    }
  }
  return { ...photo, rgb: out };
}
