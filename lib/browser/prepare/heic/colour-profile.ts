import { textAt, u32be } from "@/lib/shared/picture-header/bytes";

/** Red, green and blue light as X, Y, Z under D50. */
export type Colorants = readonly (readonly [x: number, y: number, z: number])[];

/** Those of Display-P3, for a picture that only gives its number (H.273 primaries 12). */
export const displayP3: Colorants = [
  [0.51512, 0.2412, -0.00105],
  [0.29198, 0.69225, 0.04189],
  [0.1571, 0.06657, 0.78407],
];

/** Colorants of a profile made of three lights and a curve (ICC.1, 9.2), as phones write them. @returns null for others */
export function readColorants(profile: Uint8Array): Colorants | null {
  const colorants = ["rXYZ", "gXYZ", "bXYZ"].map((name) => readXyz(profile, name));
  return colorants.every((colorant) => colorant !== null) ? colorants : null;
}

function readXyz(profile: Uint8Array, name: string): readonly [number, number, number] | null {
  const [firstTag, tagBytes, xyzHeaderBytes] = [132, 12, 8];
  const count = Math.min(u32be(profile, 128), 100);
  for (let tag = 0; tag < count; tag++) {
    const at = firstTag + tag * tagBytes;
    if (textAt(profile, at, 4) !== name) continue;
    const value = u32be(profile, at + 4) + xyzHeaderBytes;
    // Fixed point with 16 bits after it, signed.
    const read = (n: number) => (u32be(profile, value + n * 4) | 0) / 65_536;
    return [read(0), read(1), read(2)];
  }
  return null;
}

/** X, Y, Z under D50 to linear sRGB. */
const xyzToSrgb = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
] as const;
const steps = 4096;
/** Differences of this size come from rounding in profiles of sRGB itself. */
const roundingOfProfiles = 0.01;

const linear = Float32Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});
const encoded = Uint8Array.from({ length: steps + 1 }, (_, step) => {
  const share = step / steps;
  return Math.round(255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055));
});

/**
 * Change RGBA pixels from the lights of a profile to those of sRGB, in place. The curve is taken to be that of sRGB, as
 * it is in Display-P3. Colours that sRGB does not have are cut to its edge.
 */
export function toSrgb(pixels: Uint8ClampedArray, colorants: Colorants): void {
  const matrix = xyzToSrgb.flatMap((row) => colorants.map(([x, y, z]) => row[0] * x + row[1] * y + row[2] * z));
  const isSrgb = matrix.every((value, at) => Math.abs(value - (at % 4 === 0 ? 1 : 0)) < roundingOfProfiles);
  if (isSrgb) return;
  const [rr = 1, rg = 0, rb = 0, gr = 0, gg = 1, gb = 0, br = 0, bg = 0, bb = 1] = matrix;
  for (let at = 0; at < pixels.length; at += 4) {
    const red = linear[pixels[at] ?? 0] ?? 0;
    const green = linear[pixels[at + 1] ?? 0] ?? 0;
    const blue = linear[pixels[at + 2] ?? 0] ?? 0;
    pixels[at] = encode(rr * red + rg * green + rb * blue);
    pixels[at + 1] = encode(gr * red + gg * green + gb * blue);
    pixels[at + 2] = encode(br * red + bg * green + bb * blue);
  }
}

const encode = (share: number): number => encoded[Math.round(Math.min(Math.max(share, 0), 1) * steps)] ?? 0;
