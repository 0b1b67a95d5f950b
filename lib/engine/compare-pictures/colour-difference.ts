import { labOfPicture } from "../raster/lab";
import type { Picture } from "../types";

/**
 * How far each pixel of `after` is from `before`: the CIE76 distance to the nearest of nine neighbours, because a renderer
 * that draws a picture anew moves edges by up to a pixel. Both have one size.
 */
export function colourDifference(before: Picture, after: Picture): Float32Array {
  const { widthPx, heightPx } = before;
  const from = labOfPicture(before);
  const to = labOfPicture(after);
  const difference = new Float32Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const i = y * widthPx + x;
      let nearest = Infinity;
      for (let row = Math.max(0, y - 1); row <= Math.min(heightPx - 1, y + 1); row++) {
        for (let column = Math.max(0, x - 1); column <= Math.min(widthPx - 1, x + 1); column++) {
          nearest = Math.min(nearest, squaredDistance(from, i * 3, to, (row * widthPx + column) * 3));
        }
      }
      difference[i] = Math.sqrt(nearest);
    }
  }
  return difference;
}

function squaredDistance(a: Float32Array, i: number, b: Float32Array, j: number): number {
  const lightness = (a[i] ?? 0) - (b[j] ?? 0);
  const redGreen = (a[i + 1] ?? 0) - (b[j + 1] ?? 0);
  const yellowBlue = (a[i + 2] ?? 0) - (b[j + 2] ?? 0);
  return lightness * lightness + redGreen * redGreen + yellowBlue * yellowBlue;
}
