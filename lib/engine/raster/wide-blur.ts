import { softBlur } from "./box-blur";
import { resamplePlane } from "./resample-plane";

/** A blur of this radius and wider is made on cells of that many pixels: it leaves nothing that they could not hold. */
const steps = [
  { fromPx: 12, stepPx: 4 },
  { fromPx: 5, stepPx: 2 },
] as const;

/** How coarse the cells are on which a blur of this radius is made. */
export const blurStep = (radiusPx: number): number => steps.find(({ fromPx }) => radiusPx >= fromPx)?.stepPx ?? 1;

/** The radius in cells whose square of cells is as wide as the square of pixels that `radiusPx` means. */
export const radiusInCells = (radiusPx: number, stepPx: number): number =>
  Math.round(((2 * radiusPx + 1) / stepPx - 1) / 2);

/** `softBlur` of a large radius in a fraction of the time; looks the same. */
export function wideBlur(plane: Float32Array, widthPx: number, heightPx: number, radiusPx: number): Float32Array {
  const stepPx = blurStep(radiusPx);
  if (stepPx === 1) return softBlur(plane, widthPx, heightPx, radiusPx);
  const coarse = meanOfCells(plane, widthPx, heightPx, stepPx);
  const blurred = softBlur(coarse.plane, coarse.widthPx, coarse.heightPx, radiusInCells(radiusPx, stepPx));
  return resamplePlane(blurred, coarse.widthPx, coarse.heightPx, widthPx, heightPx);
}

/** Mean of each cell of `stepPx` by `stepPx` pixels. The last cells hold what is left over. */
export function meanOfCells(plane: Float32Array, widthPx: number, heightPx: number, stepPx: number) {
  const cellsWide = Math.ceil(widthPx / stepPx);
  const cellsHigh = Math.ceil(heightPx / stepPx);
  const means = new Float32Array(cellsWide * cellsHigh);
  for (let y = 0; y < heightPx; y++) {
    let cell = Math.floor(y / stepPx) * cellsWide;
    const row = y * widthPx;
    for (let from = 0; from < widthPx; from += stepPx, cell++) {
      const to = Math.min(widthPx, from + stepPx);
      let sum = means[cell] ?? 0;
      for (let x = from; x < to; x++) sum += plane[row + x] ?? 0;
      means[cell] = sum;
    }
  }
  for (let y = 0; y < cellsHigh; y++) {
    const rows = Math.min(stepPx, heightPx - y * stepPx);
    for (let x = 0; x < cellsWide; x++) {
      const pixels = rows * Math.min(stepPx, widthPx - x * stepPx);
      means[y * cellsWide + x] = (means[y * cellsWide + x] ?? 0) / pixels;
    }
  }
  return { plane: means, widthPx: cellsWide, heightPx: cellsHigh };
}
