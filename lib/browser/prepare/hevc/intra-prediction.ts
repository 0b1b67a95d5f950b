import type { Picture } from "./picture";
import type { SliceHeader } from "./slice-header";

export const intraMode = { planar: 0, dc: 1, horizontal: 10, vertical: 26 } as const;

/** Displacement of a whole block's width along the reference, by mode from 2 on, in 1/32 samples (H.265 table 8-5). */
const angles = [
  32, 26, 21, 17, 13, 9, 5, 2, 0, -2, -5, -9, -13, -17, -21, -26, -32, -26, -21, -17, -13, -9, -5, -2, 0, 2, 5, 9, 13,
  17, 21, 26, 32,
];
/** Inverse of the negative angles of modes 11 to 25 (table 8-6). */
const inverseAngles = [-4096, -1638, -910, -630, -482, -390, -315, -256, -315, -390, -482, -630, -910, -1638, -4096];
const firstVerticalMode = 18;
const largestBlockPx = 32;

/**
 * The samples around a block, in one line from the lower left up to the corner and on to the upper right: for a block of
 * n samples, 2n of the left column from the bottom up, the corner at 2n, and 2n of the upper row.
 */
const line = new Int32Array(4 * largestBlockPx + 1);
const smoothed = new Int32Array(4 * largestBlockPx + 1);
/** What an angular mode reads: index n is the specification's ref[0]. */
const reference = new Int32Array(3 * largestBlockPx + 1);

/**
 * Predict one block from its neighbours and write it into its plane (H.265 8.4.4.2).
 *
 * @param x place and `sizePx` edge in samples of this component's plane
 */
export function predictIntra(
  picture: Picture,
  slice: SliceHeader,
  component: 0 | 1 | 2,
  x: number,
  y: number,
  sizePx: number,
  mode: number,
): void {
  gatherNeighbours(picture, slice, component, x, y, sizePx);
  const { samples, widthPx, bitDepth } = picture.planes[component];
  const isLuma = component === 0;
  const source = isLuma && isSmoothed(mode, sizePx) ? smooth(sizePx, picture.sps.strongSmoothing, bitDepth) : line;
  const at = y * widthPx + x;
  const smoothsEdge = isLuma && sizePx < 32;
  if (mode === intraMode.planar) predictPlanar(source, samples, at, widthPx, sizePx);
  else if (mode === intraMode.dc) predictFlat(source, samples, at, widthPx, sizePx, smoothsEdge);
  else predictAngular(source, samples, at, widthPx, sizePx, mode, smoothsEdge ? 2 ** bitDepth - 1 : 0);
}

function gatherNeighbours(
  picture: Picture,
  slice: SliceHeader,
  component: 0 | 1 | 2,
  x: number,
  y: number,
  sizePx: number,
): void {
  const { samples, widthPx, bitDepth } = picture.planes[component];
  const toLuma = component === 0 ? 0 : 1;
  const unitPx = 4 >> toLuma;
  const corner = 2 * sizePx;
  let firstKnown = -1;
  let known = -1;
  /** Unknown samples repeat the last known one; those before the first are filled when it turns up. */
  const fillTo = (end: number) => {
    if (known >= 0) line.fill(line[known] ?? 0, known + 1, end);
  };
  const take = (from: number, count: number, isThere: boolean, sampleAt: number, step: number) => {
    if (!isThere) return;
    fillTo(from);
    for (let n = 0; n < count; n++) line[from + n] = samples[sampleAt + n * step] ?? 0;
    if (firstKnown < 0) firstKnown = from;
    known = from + count - 1;
  };
  const isThere = (px: number, py: number) => picture.isAvailable(px << toLuma, py << toLuma, slice);

  for (let below = 2 * sizePx - unitPx; below >= 0; below -= unitPx) {
    const lowest = y + below + unitPx - 1;
    take(corner - below - unitPx, unitPx, isThere(x - 1, y + below), lowest * widthPx + x - 1, -widthPx);
  }
  take(corner, 1, isThere(x - 1, y - 1), (y - 1) * widthPx + x - 1, 0);
  for (let right = 0; right < 2 * sizePx; right += unitPx) {
    take(corner + 1 + right, unitPx, isThere(x + right, y - 1), (y - 1) * widthPx + x + right, 1);
  }
  fillTo(4 * sizePx + 1);
  if (firstKnown < 0) line.fill(1 << (bitDepth - 1), 0, 4 * sizePx + 1);
  else line.fill(line[firstKnown] ?? 0, 0, firstKnown);
}

function isSmoothed(mode: number, sizePx: number): boolean {
  if (mode === intraMode.dc || sizePx === 4) return false;
  const distance = Math.min(Math.abs(mode - intraMode.vertical), Math.abs(mode - intraMode.horizontal));
  return distance > (sizePx === 8 ? 7 : sizePx === 16 ? 1 : 0);
}

function smooth(sizePx: number, strong: boolean, bitDepth: number): Int32Array {
  const last = 4 * sizePx;
  const corner = 2 * sizePx;
  const [a, b, c] = [line[0] ?? 0, line[corner] ?? 0, line[last] ?? 0];
  const isNearlyStraight = (end: number, middle: number) => Math.abs(b + end - 2 * middle) < 1 << (bitDepth - 5);
  smoothed[0] = a;
  smoothed[last] = c;
  if (strong && sizePx === 32 && isNearlyStraight(a, line[sizePx] ?? 0) && isNearlyStraight(c, line[3 * sizePx] ?? 0)) {
    for (let n = 1; n < 64; n++) {
      smoothed[corner - n] = ((64 - n) * b + n * a + 32) >> 6;
      smoothed[corner + n] = ((64 - n) * b + n * c + 32) >> 6;
    }
    smoothed[corner] = b;
    return smoothed;
  }
  for (let n = 1; n < last; n++) smoothed[n] = ((line[n - 1] ?? 0) + 2 * (line[n] ?? 0) + (line[n + 1] ?? 0) + 2) >> 2;
  return smoothed;
}

function predictPlanar(source: Int32Array, out: Uint16Array, at: number, stride: number, sizePx: number): void {
  const corner = 2 * sizePx;
  const shift = 32 - Math.clz32(sizePx);
  const [topRight, bottomLeft] = [source[corner + 1 + sizePx] ?? 0, source[sizePx - 1] ?? 0];
  for (let row = 0; row < sizePx; row++) {
    const left = source[corner - 1 - row] ?? 0;
    for (let column = 0; column < sizePx; column++) {
      const across = (sizePx - 1 - column) * left + (column + 1) * topRight;
      const down = (sizePx - 1 - row) * (source[corner + 1 + column] ?? 0) + (row + 1) * bottomLeft;
      out[at + row * stride + column] = (across + down + sizePx) >> shift;
    }
  }
}

function predictFlat(
  source: Int32Array,
  out: Uint16Array,
  at: number,
  stride: number,
  sizePx: number,
  smoothsEdge: boolean,
): void {
  const corner = 2 * sizePx;
  let sum = sizePx;
  for (let n = 1; n <= sizePx; n++) sum += (source[corner - n] ?? 0) + (source[corner + n] ?? 0);
  const mean = sum >> (32 - Math.clz32(sizePx));
  for (let row = 0; row < sizePx; row++) out.fill(mean, at + row * stride, at + row * stride + sizePx);
  if (!smoothsEdge) return;
  out[at] = ((source[corner - 1] ?? 0) + 2 * mean + (source[corner + 1] ?? 0) + 2) >> 2;
  for (let n = 1; n < sizePx; n++) {
    out[at + n] = ((source[corner + 1 + n] ?? 0) + 3 * mean + 2) >> 2;
    out[at + n * stride] = ((source[corner - 1 - n] ?? 0) + 3 * mean + 2) >> 2;
  }
}

/** @param maxEdge largest sample value when the edge along a straight mode is smoothed, else 0 */
function predictAngular(
  source: Int32Array,
  out: Uint16Array,
  at: number,
  stride: number,
  sizePx: number,
  mode: number,
  maxEdge: number,
): void {
  const corner = 2 * sizePx;
  const isVertical = mode >= firstVerticalMode;
  // Horizontal modes are the vertical ones with rows and columns exchanged.
  const [along, across] = isVertical ? [1, stride] : [stride, 1];
  const main = isVertical ? 1 : -1;
  const angle = angles[mode - 2] ?? 0;
  for (let n = 0; n <= sizePx; n++) reference[sizePx + n] = source[corner + n * main] ?? 0;
  if (angle < 0) {
    const inverse = inverseAngles[mode - 11] ?? 0;
    for (let n = -1; n >= (sizePx * angle) >> 5; n--) {
      reference[sizePx + n] = source[corner - ((n * inverse + 128) >> 8) * main] ?? 0;
    }
  } else {
    for (let n = sizePx + 1; n <= 2 * sizePx; n++) reference[sizePx + n] = source[corner + n * main] ?? 0;
  }
  for (let row = 0; row < sizePx; row++) {
    const offset = (row + 1) * angle;
    const fraction = offset & 31;
    let from = sizePx + 1 + (offset >> 5);
    let to = at + row * across;
    for (let column = 0; column < sizePx; column++, from++, to += along) {
      out[to] =
        fraction === 0
          ? (reference[from] ?? 0)
          : ((32 - fraction) * (reference[from] ?? 0) + fraction * (reference[from + 1] ?? 0) + 16) >> 5;
    }
  }
  if (angle === 0 && maxEdge > 0) {
    const [first, cornerValue] = [source[corner + main] ?? 0, source[corner] ?? 0];
    for (let row = 0; row < sizePx; row++) {
      const value = first + (((source[corner - (row + 1) * main] ?? 0) - cornerValue) >> 1);
      out[at + row * across] = Math.min(Math.max(value, 0), maxEdge);
    }
  }
}
