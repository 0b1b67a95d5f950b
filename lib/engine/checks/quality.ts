import type { Area, Picture } from "../types";

/** How a picture, or the part of it that counts, was taken. */
export type QualityReadings = {
  /** Luma, 0 to 1, that nine tenths of the pixels stay under. What is light in a picture taken in good light is light in it. */
  brightness: number;
  /** 0 sharp to 1 blurred: the part of all steps between neighbours that is left when the picture is blurred once more. */
  blur: number;
};

/**
 * @param area    in whole pixels
 * @param picture at the size that it is going to be used at: what is blurred beyond that is not seen
 * @param counts  which pixels count for the brightness
 */
export function readQuality(picture: Picture, area: Area, counts: (pixel: number) => boolean): QualityReadings {
  const luma = lumaOf(picture);
  return {
    brightness: brightnessOf(picture, area, counts),
    blur: blurOf(luma, picture.widthPx, area),
  };
}

/** ITU-R BT.601, 0 to 255. */
const lumaAt = (rgb: Uint8ClampedArray, at: number): number =>
  0.299 * (rgb[at] ?? 0) + 0.587 * (rgb[at + 1] ?? 0) + 0.114 * (rgb[at + 2] ?? 0);

function lumaOf({ rgb }: Picture): Float32Array {
  const luma = new Float32Array(rgb.length / 3);
  for (let i = 0; i < luma.length; i++) luma[i] = lumaAt(rgb, i * 3);
  return luma;
}

const brightShare = 0.9;

/** Luma, 0 to 1, that nine tenths of the pixels that count stay under; 0 where none counts. */
export function brightnessOf({ rgb, widthPx }: Picture, area: Area, counts: (pixel: number) => boolean): number {
  const histogram = new Uint32Array(256);
  let total = 0;
  for (let y = area.top; y < area.bottom; y++) {
    for (let i = y * widthPx + area.left; i < y * widthPx + area.right; i++) {
      if (!counts(i)) continue;
      const level = Math.min(255, Math.round(lumaAt(rgb, i * 3)));
      histogram[level] = (histogram[level] ?? 0) + 1;
      total++;
    }
  }
  let below = 0;
  const level = histogram.findIndex((count) => (below += count) >= total * brightShare);
  return Math.max(0, level) / 255;
}

/** Half the width of the blur that the picture is compared with. */
const reach = 4;

/** The blur metric of Crete et al. 2007, "The Blur Effect": the worse of both directions. */
function blurOf(luma: Float32Array, widthPx: number, area: Area): number {
  const { left, top, right, bottom } = area;
  return Math.max(
    keptSteps(luma, { lines: bottom - top, length: right - left, start: top * widthPx + left, line: widthPx, next: 1 }),
    keptSteps(luma, { lines: right - left, length: bottom - top, start: top * widthPx + left, line: 1, next: widthPx }),
  );
}

/** How to walk through a plane: `next` from pixel to pixel of a line, `line` from line to line. */
type Walk = { lines: number; length: number; start: number; line: number; next: number };

function keptSteps(luma: Float32Array, { lines, length, start, line, next }: Walk): number {
  if (length < 4 * reach) return 0;
  let steps = 0;
  let lost = 0;
  for (let n = 0; n < lines; n++) {
    const from = start + n * line;
    const at = (i: number) => luma[from + i * next] ?? 0;
    for (let i = reach + 1; i < length - reach; i++) {
      const step = Math.abs(at(i) - at(i - 1));
      // What is left of this step in the mean over 2 * reach + 1 neighbours.
      const moved = at(i + reach) - at(i - reach - 1);
      steps += step;
      lost += Math.max(0, step - Math.abs(moved) / (2 * reach + 1));
    }
  }
  return steps === 0 ? 1 : (steps - lost) / steps;
}
