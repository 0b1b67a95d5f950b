import { boxBlur } from "../raster/box-blur";
import type { LabColour } from "../types";

/** The backdrop of a garment photo as seen along the picture's border. */
export type Backdrop = {
  colour: LabColour;
  /** Distance from `colour` that 70 % of the border stay under. */
  noise: number;
  /** The same for 95 %: large where something other than a plain backdrop touches the border. */
  tail: number;
  /** Every pixel's distance from `colour`. Chroma counts more than lightness: shadows are grey, garments seldom are. */
  distance: Float32Array;
  /** `distance` as the mean of nine pixels: without the grain of a single one. */
  smoothDistance: Float32Array;
};

const chromaWeight = 1.6;

/** Measures the border of a picture given as Lab, three floats a pixel. */
export function measureBackdrop(lab: Float32Array, widthPx: number, heightPx: number): Backdrop {
  const border = borderPixels(widthPx, heightPx);
  const colour = [0, 1, 2].map((channel) => median(border.map((pixel) => lab[pixel * 3 + channel] ?? 0)));
  const [lightness = 0, a = 0, b = 0] = colour;
  const distance = new Float32Array(widthPx * heightPx);
  for (let i = 0; i < distance.length; i++) {
    const dl = (lab[i * 3] ?? 0) - lightness;
    const da = chromaWeight * ((lab[i * 3 + 1] ?? 0) - a);
    const db = chromaWeight * ((lab[i * 3 + 2] ?? 0) - b);
    distance[i] = Math.sqrt(dl * dl + da * da + db * db);
  }
  const sorted = border.map((pixel) => distance[pixel] ?? 0).sort((p, q) => p - q);
  const smoothDistance = boxBlur(distance, widthPx, heightPx, 1);
  const quantile = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { colour: [lightness, a, b], noise: quantile(0.7), tail: quantile(0.95), distance, smoothDistance };
}

/** Every second pixel of the outermost rows and columns: scanned pictures often have one bad line, so the second is read too. */
export function borderPixels(widthPx: number, heightPx: number): number[] {
  const pixels: number[] = [];
  for (let x = 0; x < widthPx; x += 2)
    pixels.push(x, (heightPx - 1) * widthPx + x, Math.min(2, heightPx - 1) * widthPx + x);
  for (let y = 0; y < heightPx; y += 2)
    pixels.push(y * widthPx + Math.min(1, widthPx - 1), y * widthPx + Math.max(0, widthPx - 2));
  return pixels;
}

function median(values: number[]): number {
  return values.sort((p, q) => p - q)[values.length >> 1] ?? 0;
}
