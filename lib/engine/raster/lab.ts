import type { LabColour, Picture } from "../types";

/** sRGB byte to linear light, IEC 61966-2-1. */
const linearOfByte = Float64Array.from({ length: 256 }, (_, byte) => {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});

// CIE 15: the cube root is replaced by a line below (6/29)^3, so that its slope stays finite at black.
const curveSteps = 4096;
const curve = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
const curveTable = Float64Array.from({ length: curveSteps + 2 }, (_, i) => curve(i / curveSteps));

/** The Lab curve by table and straight lines between its entries: a cube root for each pixel is the costliest step. */
function curveOf(t: number): number {
  const at = t * curveSteps;
  const below = at | 0;
  // The curve bends most near black; there a line between two entries would be off by half a unit of lightness.
  if (below < 64) return curve(t);
  const low = curveTable[below] ?? 1;
  const high = curveTable[below + 1] ?? low;
  return low + (high - low) * (at - below);
}

/** sRGB bytes (0 to 255 each) to CIE Lab under D65. */
export function labOfRgb(red: number, green: number, blue: number): LabColour {
  const lab = new Float32Array(3);
  writeLab(lab, 0, red, green, blue);
  return [lab[0] ?? 0, lab[1] ?? 0, lab[2] ?? 0];
}

/** Every pixel as lightness, a, b: three floats a pixel, in the picture's order. */
export function labOfPicture({ rgb }: Picture): Float32Array {
  const lab = new Float32Array(rgb.length);
  for (let i = 0; i < rgb.length; i += 3) writeLab(lab, i, rgb[i] ?? 0, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0);
  return lab;
}

function writeLab(lab: Float32Array, at: number, red: number, green: number, blue: number): void {
  const r = linearOfByte[red] ?? 0;
  const g = linearOfByte[green] ?? 0;
  const b = linearOfByte[blue] ?? 0;
  const x = curveOf((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = curveOf(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = curveOf((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  lab[at] = 116 * y - 16;
  lab[at + 1] = 500 * (x - y);
  lab[at + 2] = 200 * (y - z);
}

const uncurve = (f: number) => (f > 6 / 29 ? f * f * f : (116 * f - 16) / (24389 / 27));

function byteOfLinear(linear: number): number {
  const c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.min(255, Math.max(0, c * 255));
}

/** CIE Lab (D65) to sRGB, 0 to 255 each, not rounded; colours outside sRGB are clipped channel by channel. */
export function rgbOfLab([lightness, a, b]: LabColour): [red: number, green: number, blue: number] {
  const fy = (lightness + 16) / 116;
  const x = 0.95047 * uncurve(fy + a / 500);
  const y = uncurve(fy);
  const z = 1.08883 * uncurve(fy - b / 200);
  return [
    byteOfLinear(3.2404542 * x - 1.5371385 * y - 0.4985314 * z),
    byteOfLinear(-0.969266 * x + 1.8760108 * y + 0.041556 * z),
    byteOfLinear(0.0556434 * x - 0.2040259 * y + 1.0572252 * z),
  ];
}
