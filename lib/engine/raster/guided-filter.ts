import { boxBlur } from "./box-blur";

/**
 * A filter that smooths a plane but lets its edges follow those of `guide` (He, Sun and Tang, "Guided image filtering", 2010).
 * What depends on the guide alone is computed once, for use on several planes. The returned filter clips to 0 to 1.
 *
 * @param guide   usually lightness, 0 to 1
 * @param epsilon variance of the guide (in its units squared) below which a neighbourhood counts as flat
 */
export function guidedFilter(
  guide: Float32Array,
  widthPx: number,
  heightPx: number,
  radiusPx: number,
  epsilon: number,
): (plane: Float32Array) => Float32Array {
  const mean = (values: Float32Array) => boxBlur(values, widthPx, heightPx, radiusPx);
  const meanGuide = mean(guide);
  const variance = mean(product(guide, guide));
  for (let i = 0; i < variance.length; i++) variance[i] = (variance[i] ?? 0) - (meanGuide[i] ?? 0) ** 2;

  return (plane) => {
    const meanPlane = mean(plane);
    const slope = mean(product(plane, guide));
    for (let i = 0; i < plane.length; i++) {
      const p = meanPlane[i] ?? 0;
      const g = meanGuide[i] ?? 0;
      const a = ((slope[i] ?? 0) - g * p) / ((variance[i] ?? 0) + epsilon);
      slope[i] = a;
      meanPlane[i] = p - a * g;
    }
    const filtered = mean(slope);
    const offset = mean(meanPlane);
    for (let i = 0; i < plane.length; i++) {
      const value = (filtered[i] ?? 0) * (guide[i] ?? 0) + (offset[i] ?? 0);
      filtered[i] = Math.min(1, Math.max(0, value));
    }
    return filtered;
  };
}

/** A plain loop: `map` with a function for each pixel takes several times as long. */
function product(a: Float32Array, b: Float32Array): Float32Array {
  const products = new Float32Array(a.length);
  for (let i = 0; i < products.length; i++) products[i] = (a[i] ?? 0) * (b[i] ?? 0);
  return products;
}
