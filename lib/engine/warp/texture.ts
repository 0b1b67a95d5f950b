import { boxBlur } from "../raster/box-blur";
import { bytesOf } from "../raster/plane-of";
import { reducePicture } from "../raster/reduce-picture";
import { resamplePlane } from "../raster/resample-plane";
import type { Picture } from "../types";
import type { Texture } from "./layer";

/**
 * Makes a garment photo about as large as it will be drawn. Bilinear sampling of a picture drawn at less than half its size
 * skips pixels, and stripes and knits turn into moiré.
 *
 * @param drawnScale how much the warp enlarges the photo; 1 and more leave it as it is
 * @returns the picture at that scale and a function that brings a piece's opacity to it
 */
export function texturesAt(picture: Picture, drawnScale: number): (alpha: Uint8Array) => Texture {
  // A little finer than drawn: parts of a garment are drawn larger than the whole on average.
  const wanted = Math.min(1, drawnScale * 1.15);
  if (wanted > 0.85) return (alpha) => ({ picture, alpha, scale: 1 });
  const widthPx = Math.max(2, Math.round(picture.widthPx * wanted));
  const heightPx = Math.max(2, Math.round(picture.heightPx * wanted));
  const reduced = reducePicture(picture, widthPx, heightPx);
  const radiusPx = Math.round(0.4 / wanted);
  return (alpha) => {
    const smooth = boxBlur(new Float32Array(alpha), picture.widthPx, picture.heightPx, radiusPx);
    const plane = resamplePlane(smooth, picture.widthPx, picture.heightPx, widthPx, heightPx);
    return { picture: reduced, alpha: bytesOf(plane.length, (i) => plane[i] ?? 0), scale: widthPx / picture.widthPx };
  };
}
