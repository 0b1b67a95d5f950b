import { boxBlur } from "./box-blur";

/**
 * Smooths `plane` but lets its edges follow those of `guide` (He, Sun and Tang, "Guided image filtering", 2010).
 *
 * @param guide   usually lightness, 0 to 1
 * @param epsilon variance of the guide (in its units squared) below which a neighbourhood counts as flat
 * @returns values clipped to 0 to 1
 */
export function guidedFilter(
  guide: Float32Array,
  plane: Float32Array,
  widthPx: number,
  heightPx: number,
  radiusPx: number,
  epsilon: number,
): Float32Array {
  const mean = (values: Float32Array) => boxBlur(values, widthPx, heightPx, radiusPx);
  const slope = new Float32Array(plane.length);
  const offset = new Float32Array(plane.length);
  for (let i = 0; i < plane.length; i++) {
    const g = guide[i] ?? 0;
    slope[i] = g * (plane[i] ?? 0);
    offset[i] = g * g;
  }
  const meanGuide = mean(guide);
  const meanPlane = mean(plane);
  const meanProduct = mean(slope);
  const meanSquare = mean(offset);
  for (let i = 0; i < plane.length; i++) {
    const g = meanGuide[i] ?? 0;
    const p = meanPlane[i] ?? 0;
    const a = ((meanProduct[i] ?? 0) - g * p) / ((meanSquare[i] ?? 0) - g * g + epsilon);
    slope[i] = a;
    offset[i] = p - a * g;
  }
  const meanSlope = mean(slope);
  const meanOffset = mean(offset);
  for (let i = 0; i < plane.length; i++) {
    const value = (meanSlope[i] ?? 0) * (guide[i] ?? 0) + (meanOffset[i] ?? 0);
    slope[i] = Math.min(1, Math.max(0, value));
  }
  return slope;
}
