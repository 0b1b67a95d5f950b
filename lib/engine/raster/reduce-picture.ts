import type { Picture } from "../types";

/**
 * The engine's own way of making a picture smaller, so that server and browser start from the same pixels: the resizers of
 * sharp and of a canvas differ from each other and between versions. Lanczos (three lobes), on sRGB values.
 *
 * @returns the same picture when it has that size already
 * @throws RangeError on a size larger than the picture's or below 1: caller bug
 */
export function reducePicture(picture: Picture, newWidthPx: number, newHeightPx: number): Picture {
  const { widthPx, heightPx } = picture;
  if (newWidthPx < 1 || newHeightPx < 1 || newWidthPx > widthPx || newHeightPx > heightPx) {
    throw new RangeError(`cannot reduce ${widthPx}×${heightPx} to ${newWidthPx}×${newHeightPx}`);
  }
  if (newWidthPx === widthPx && newHeightPx === heightPx) return picture;
  const narrow = reduceRows(picture.rgb, widthPx, heightPx, newWidthPx);
  return { widthPx: newWidthPx, heightPx: newHeightPx, rgb: reduceColumns(narrow, newWidthPx, heightPx, newHeightPx) };
}

/** Reduces so that the longer edge is at most `maxEdgePx`; a smaller picture is returned as it is. */
export function reduceToEdge(picture: Picture, maxEdgePx: number): Picture {
  const scale = maxEdgePx / Math.max(picture.widthPx, picture.heightPx);
  if (scale >= 1) return picture;
  const scaled = (lengthPx: number) => Math.max(1, Math.round(lengthPx * scale));
  return reducePicture(picture, scaled(picture.widthPx), scaled(picture.heightPx));
}

const lobes = 3;

function lanczos(x: number): number {
  if (x === 0) return 1;
  if (Math.abs(x) >= lobes) return 0;
  const angle = Math.PI * x;
  return (lobes * Math.sin(angle) * Math.sin(angle / lobes)) / (angle * angle);
}

/** For each new position: its first old position and the shares of `taps` old ones, which sum to 1. */
type Kernel = { taps: number; first: Int32Array; shares: Float32Array };

function kernelOf(length: number, newLength: number): Kernel {
  const scale = length / newLength;
  const taps = Math.min(length, Math.ceil(lobes * scale) * 2 + 1);
  const first = new Int32Array(newLength);
  const shares = new Float32Array(newLength * taps);
  for (let i = 0; i < newLength; i++) {
    const centre = (i + 0.5) * scale - 0.5;
    const start = Math.min(length - taps, Math.max(0, Math.ceil(centre - lobes * scale)));
    const raw = Array.from({ length: taps }, (_, tap) => lanczos((start + tap - centre) / scale));
    const sum = raw.reduce((total, share) => total + share, 0);
    first[i] = start;
    raw.forEach((share, tap) => (shares[i * taps + tap] = share / sum));
  }
  return { taps, first, shares };
}

function reduceRows(rgb: Uint8ClampedArray, widthPx: number, heightPx: number, newWidthPx: number): Float32Array {
  const { taps, first, shares } = kernelOf(widthPx, newWidthPx);
  const reduced = new Float32Array(newWidthPx * heightPx * 3);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < newWidthPx; x++) {
      let from = (y * widthPx + (first[x] ?? 0)) * 3;
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let tap = x * taps; tap < (x + 1) * taps; tap++, from += 3) {
        const share = shares[tap] ?? 0;
        red += share * (rgb[from] ?? 0);
        green += share * (rgb[from + 1] ?? 0);
        blue += share * (rgb[from + 2] ?? 0);
      }
      const to = (y * newWidthPx + x) * 3;
      reduced[to] = red;
      reduced[to + 1] = green;
      reduced[to + 2] = blue;
    }
  }
  return reduced;
}

/** Adds whole rows into one row of sums, so that memory is read in order. */
function reduceColumns(rows: Float32Array, widthPx: number, heightPx: number, newHeightPx: number): Uint8ClampedArray {
  const { taps, first, shares } = kernelOf(heightPx, newHeightPx);
  const stride = widthPx * 3;
  const reduced = new Uint8ClampedArray(newHeightPx * stride);
  const sums = new Float32Array(stride);
  for (let y = 0; y < newHeightPx; y++) {
    sums.fill(0);
    for (let tap = 0; tap < taps; tap++) {
      const share = shares[y * taps + tap] ?? 0;
      const from = ((first[y] ?? 0) + tap) * stride;
      for (let i = 0; i < stride; i++) sums[i] = (sums[i] ?? 0) + share * (rows[from + i] ?? 0);
    }
    for (let i = 0; i < stride; i++) reduced[y * stride + i] = sums[i] ?? 0;
  }
  return reduced;
}
