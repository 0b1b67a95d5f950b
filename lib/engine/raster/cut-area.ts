import type { Area } from "../types";

/**
 * Copies an area of a plane, or of a picture's bytes.
 *
 * @param onto     as long as the area has values; filled and returned
 * @param channels values a pixel
 */
export function cutArea<Plane extends Uint8Array | Uint8ClampedArray | Float32Array>(
  plane: Plane,
  widthPx: number,
  { left, top, right, bottom }: Area,
  onto: Plane,
  channels = 1,
): Plane {
  const stride = (right - left) * channels;
  for (let y = top; y < bottom; y++) {
    const from = (y * widthPx + left) * channels;
    onto.set(plane.subarray(from, from + stride), (y - top) * stride);
  }
  return onto;
}

/** How many pixels an area has. */
export const pixelsOf = ({ left, top, right, bottom }: Area): number => (right - left) * (bottom - top);
