import type { Picture } from "../hevc/picture";

/** Picture under construction: RGBA rows, and by how much samples are reduced on the way into it. */
export type RgbCanvas = {
  pixels: Uint8ClampedArray<ArrayBuffer>;
  widthPx: number;
  heightPx: number;
  reduction: number;
};

export type ColourMatrix = { matrix: number; isFullRange: boolean };

/** Share of red and blue in luma, by number of the matrix (ITU-T H.273, table 4). */
const lumaShares: Partial<Record<number, readonly [red: number, blue: number]>> = {
  1: [0.2126, 0.0722],
  5: [0.299, 0.114],
  6: [0.299, 0.114],
  9: [0.2627, 0.0593],
};
const usualMatrix = 6;

/**
 * Draw a decoded tile at its place, reduced by averaging whole squares of samples, and turned from YCbCr into RGB.
 *
 * @param left place in the canvas, in its own pixels
 */
export function drawTile(canvas: RgbCanvas, tile: Picture, left: number, top: number, colour: ColourMatrix): void {
  const { crop, widthPx, heightPx } = tile.sps;
  const { reduction } = canvas;
  const [yPlane, cbPlane, crPlane] = tile.planes;
  const columns = Math.min(Math.floor((widthPx - crop.left - crop.right) / reduction), canvas.widthPx - left);
  const rows = Math.min(Math.floor((heightPx - crop.top - crop.bottom) / reduction), canvas.heightPx - top);
  const luma = average(yPlane.samples, yPlane.widthPx, reduction, columns, rows, crop.left, crop.top);
  const chromaReduction = Math.max(reduction >> 1, 1);
  const chromaShift = reduction === 1 ? 1 : 0;
  const [chromaColumns, chromaRows] = [((columns - 1) >> chromaShift) + 1, ((rows - 1) >> chromaShift) + 1];
  const chroma = (samples: Uint16Array) =>
    average(samples, cbPlane.widthPx, chromaReduction, chromaColumns, chromaRows, crop.left >> 1, crop.top >> 1);
  const [cb, cr] = [chroma(cbPlane.samples), chroma(crPlane.samples)];
  const toRgb = conversion(colour, yPlane.bitDepth);

  for (let y = 0; y < rows; y++) {
    let to = ((top + y) * canvas.widthPx + left) * 4;
    const chromaRow = (y >> chromaShift) * chromaColumns;
    for (let x = 0; x < columns; x++, to += 4) {
      const chromaAt = chromaRow + (x >> chromaShift);
      const light = ((luma[y * columns + x] ?? 0) - toRgb.black) * toRgb.lightScale;
      const blue = (cb[chromaAt] ?? 0) - toRgb.middle;
      const red = (cr[chromaAt] ?? 0) - toRgb.middle;
      canvas.pixels[to] = light + toRgb.redFromCr * red;
      canvas.pixels[to + 1] = light - toRgb.greenFromCb * blue - toRgb.greenFromCr * red;
      canvas.pixels[to + 2] = light + toRgb.blueFromCb * blue;
      canvas.pixels[to + 3] = 255;
    }
  }
}

function conversion({ matrix, isFullRange }: ColourMatrix, bitDepth: number) {
  const [kr, kb] = lumaShares[matrix] ?? lumaShares[usualMatrix] ?? [0.299, 0.114];
  const depthScale = 2 ** (bitDepth - 8);
  const max = 256 * depthScale - 1;
  const [lightRange, colourRange] = isFullRange ? [max, max] : [219 * depthScale, 224 * depthScale];
  const [redFromCr, blueFromCb] = [((2 - 2 * kr) * 255) / colourRange, ((2 - 2 * kb) * 255) / colourRange];
  return {
    black: isFullRange ? 0 : 16 * depthScale,
    middle: 128 * depthScale,
    lightScale: 255 / lightRange,
    redFromCr,
    blueFromCb,
    greenFromCr: (redFromCr * kr) / (1 - kr - kb),
    greenFromCb: (blueFromCb * kb) / (1 - kr - kb),
  };
}

/** Means of whole squares of samples. */
function average(
  samples: Uint16Array,
  stride: number,
  sizePx: number,
  columns: number,
  rows: number,
  left: number,
  top: number,
): Float32Array {
  const means = new Float32Array(columns * rows);
  const area = sizePx * sizePx;
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      let sum = 0;
      const from = (top + y * sizePx) * stride + left + x * sizePx;
      for (let dy = 0; dy < sizePx; dy++) {
        for (let dx = 0; dx < sizePx; dx++) sum += samples[from + dy * stride + dx] ?? 0;
      }
      means[y * columns + x] = sum / area;
    }
  }
  return means;
}
