import { labOfPicture } from "@/lib/engine/raster/lab";
import { reducePicture } from "@/lib/engine/raster/reduce-picture";
import type { Picture } from "@/lib/engine/types";
import { countOf, countOfBoth, dilated, rimOf } from "./region";

/** Intersection over union. */
export function regionOverlap(a: Uint8Array, b: Uint8Array): number {
  const both = countOfBoth(a, b);
  return both / (countOf(a) + countOf(b) - both);
}

/** Harmonic mean of the shares of either rim that lie within `tolerancePx` of the other (Martin and others, 2004). */
export function boundaryScore(a: Uint8Array, b: Uint8Array, widthPx: number, tolerancePx: number): number {
  const [rimA, rimB] = [rimOf(a, widthPx), rimOf(b, widthPx)];
  const precision = countOfBoth(rimA, dilated(rimB, widthPx, tolerancePx)) / countOf(rimA);
  const recall = countOfBoth(rimB, dilated(rimA, widthPx, tolerancePx)) / countOf(rimB);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** A quarter of the size: what is off by a few pixels only counts little. */
const small = (picture: Picture) =>
  reducePicture(picture, Math.round(picture.widthPx / 4), Math.round(picture.heightPx / 4));

/**
 * Mean Lab distance (CIE 1976) at a quarter of the size, pixel by pixel.
 *
 * @param region 1 a pixel of the full size that counts
 */
export function quarterLab(a: Picture, b: Picture, region: Uint8Array): number {
  const [smallA, smallB] = [small(a), small(b)];
  const counts = quarterRegion(region, a, smallA);
  const [labA, labB] = [labOfPicture(smallA), labOfPicture(smallB)];
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    if (counts[i]) sum += Math.hypot(...[0, 1, 2].map((c) => (labA[i * 3 + c] ?? 0) - (labB[i * 3 + c] ?? 0)));
  }
  return sum / countOf(counts);
}

const windowPx = 7;
const [c1, c2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];

/**
 * Mean SSIM of luma at a quarter of the size (Wang and others, 2004), over the windows that hold any of the region.
 *
 * @param region 1 a pixel of the full size that counts
 */
export function quarterSsim(a: Picture, b: Picture, region: Uint8Array): number {
  const [smallA, smallB] = [small(a), small(b)];
  const { widthPx, heightPx } = smallA;
  const [lumaA, lumaB] = [lumaOf(smallA), lumaOf(smallB)];
  const nearRegion = dilated(quarterRegion(region, a, smallA), widthPx, (windowPx - 1) / 2);
  let sum = 0;
  let windows = 0;
  for (let y = 0; y + windowPx <= heightPx; y++) {
    for (let x = 0; x + windowPx <= widthPx; x++) {
      if (!nearRegion[(y + 3) * widthPx + x + 3]) continue;
      sum += ssimAt(lumaA, lumaB, y * widthPx + x, widthPx);
      windows++;
    }
  }
  return sum / windows;
}

function quarterRegion(region: Uint8Array, full: Picture, { widthPx, heightPx }: Picture): Uint8Array {
  const counts = new Uint8Array(widthPx * heightPx);
  for (let i = 0; i < region.length; i++) {
    if (!region[i]) continue;
    const x = Math.min(widthPx - 1, Math.floor((i % full.widthPx) / 4));
    const y = Math.min(heightPx - 1, Math.floor(Math.floor(i / full.widthPx) / 4));
    counts[y * widthPx + x] = 1;
  }
  return counts;
}

function lumaOf({ rgb, widthPx, heightPx }: Picture): Float32Array {
  const luma = new Float32Array(widthPx * heightPx);
  for (let i = 0; i < luma.length; i++) {
    luma[i] = 0.299 * (rgb[i * 3] ?? 0) + 0.587 * (rgb[i * 3 + 1] ?? 0) + 0.114 * (rgb[i * 3 + 2] ?? 0);
  }
  return luma;
}

function ssimAt(a: Float32Array, b: Float32Array, from: number, widthPx: number): number {
  let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0];
  for (let y = 0; y < windowPx; y++) {
    for (let x = 0; x < windowPx; x++) {
      const p = a[from + y * widthPx + x] ?? 0;
      const q = b[from + y * widthPx + x] ?? 0;
      sumA += p;
      sumB += q;
      squaresA += p * p;
      squaresB += q * q;
      products += p * q;
    }
  }
  const n = windowPx ** 2;
  const [meanA, meanB] = [sumA / n, sumB / n];
  const variances = squaresA / n - meanA ** 2 + squaresB / n - meanB ** 2;
  const covariance = products / n - meanA * meanB;
  return ((2 * meanA * meanB + c1) * (2 * covariance + c2)) / ((meanA ** 2 + meanB ** 2 + c1) * (variances + c2));
}
