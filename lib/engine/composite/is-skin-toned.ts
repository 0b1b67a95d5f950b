/** A colour of skin, 0 to 255 each. */
export type Tone = readonly [red: number, green: number, blue: number];

/** How much lighter or darker than the tone skin may be, and how much more one channel may change than another. */
const toned = { darkest: 0.5, lightest: 1.4, mostSpread: 1.4 } as const;

/** Light and shadow change all channels of skin nearly alike; cloth that was taken for skin seldom keeps their ratio. */
export function isSkinToned(rgb: Float32Array, i: number, tone: Tone): boolean {
  const red = (rgb[i * 3] ?? 0) / Math.max(8, tone[0]);
  const green = (rgb[i * 3 + 1] ?? 0) / Math.max(8, tone[1]);
  const blue = (rgb[i * 3 + 2] ?? 0) / Math.max(8, tone[2]);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  return most < least * toned.mostSpread && most > toned.darkest && least < toned.lightest;
}
