import { boxBlur } from "@/lib/engine/raster/box-blur";

/** 1 within a square of `radiusPx` around a set pixel. */
export function dilated(mask: Uint8Array, widthPx: number, radiusPx: number): Uint8Array {
  const near = boxBlur(Float32Array.from(mask), widthPx, mask.length / widthPx, radiusPx);
  // The running sums of a box blur leave a rest far below the share of one pixel.
  const least = 0.5 / (2 * radiusPx + 1) ** 2;
  return Uint8Array.from(near, (share) => (share > least ? 1 : 0));
}

/** Set pixels that touch an unset one, or the picture's edge, by an edge. */
export function rimOf(mask: Uint8Array, widthPx: number): Uint8Array {
  const at = (x: number, i: number) => (x < 0 || x >= widthPx ? 0 : (mask[i] ?? 0));
  return mask.map((set, i) => {
    const x = i % widthPx;
    const inside = at(x - 1, i - 1) && at(x + 1, i + 1) && mask[i - widthPx] && mask[i + widthPx];
    return set && !inside ? 1 : 0;
  });
}

export function countOf(mask: Uint8Array): number {
  let count = 0;
  for (const value of mask) if (value) count++;
  return count;
}

/** Pixels set in both. */
export function countOfBoth(a: Uint8Array, b: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] && b[i]) count++;
  return count;
}

/** Median and 95th percentile, null of nothing. */
export function percentile(values: number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
