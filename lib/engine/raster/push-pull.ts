/**
 * Fills the holes of a colour picture smoothly from what surrounds them (push-pull over a picture pyramid,
 * Gortler and others, "The Lumigraph", 1996).
 *
 * @param rgb    three floats a pixel; read where `weight` is above 0
 * @param weight 0 (hole) to 1 (keep exactly); between them the fill is mixed in
 * @param wanted 1 where the answer is wanted; elsewhere it is zero. Everywhere where absent
 * @returns a new plane; all zero where `weight` is zero everywhere
 */
export function pushPull(
  rgb: Float32Array,
  weight: Float32Array,
  widthPx: number,
  heightPx: number,
  wanted: Uint8Array | null = null,
): Float32Array {
  if (widthPx === 1 && heightPx === 1) return rgb.slice();
  const coarseWidthPx = (widthPx + 1) >> 1;
  const coarseHeightPx = (heightPx + 1) >> 1;
  const coarse = halve(rgb, weight, widthPx, heightPx, coarseWidthPx, coarseHeightPx);
  const fill = pushPull(coarse.rgb, coarse.weight, coarseWidthPx, coarseHeightPx);
  return mixIn(rgb, weight, widthPx, heightPx, fill, coarseWidthPx, coarseHeightPx, wanted);
}

function halve(
  rgb: Float32Array,
  weight: Float32Array,
  widthPx: number,
  heightPx: number,
  coarseWidthPx: number,
  coarseHeightPx: number,
) {
  const coarseRgb = new Float32Array(coarseWidthPx * coarseHeightPx * 3);
  const coarseWeight = new Float32Array(coarseWidthPx * coarseHeightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const share = weight[y * widthPx + x] ?? 0;
      if (share === 0) continue;
      const from = (y * widthPx + x) * 3;
      const cell = (y >> 1) * coarseWidthPx + (x >> 1);
      const to = cell * 3;
      coarseWeight[cell] = (coarseWeight[cell] ?? 0) + share;
      coarseRgb[to] = (coarseRgb[to] ?? 0) + share * (rgb[from] ?? 0);
      coarseRgb[to + 1] = (coarseRgb[to + 1] ?? 0) + share * (rgb[from + 1] ?? 0);
      coarseRgb[to + 2] = (coarseRgb[to + 2] ?? 0) + share * (rgb[from + 2] ?? 0);
    }
  }
  for (let i = 0; i < coarseWeight.length; i++) {
    const sum = coarseWeight[i] ?? 0;
    if (sum === 0) continue;
    for (let at = i * 3; at < i * 3 + 3; at++) coarseRgb[at] = (coarseRgb[at] ?? 0) / sum;
    coarseWeight[i] = Math.min(1, sum);
  }
  return { rgb: coarseRgb, weight: coarseWeight };
}

/** Bilinear from the coarse level, only where the fine level does not know its own colour. */
function mixIn(
  rgb: Float32Array,
  weight: Float32Array,
  widthPx: number,
  heightPx: number,
  fill: Float32Array,
  fillWidthPx: number,
  fillHeightPx: number,
  wanted: Uint8Array | null,
): Float32Array {
  const mixed = wanted ? new Float32Array(rgb.length) : rgb.slice();
  for (let y = 0; y < heightPx; y++) {
    const atY = Math.min(fillHeightPx - 1, Math.max(0, (y - 0.5) / 2));
    const top = Math.floor(atY);
    const down = atY - top;
    const topRow = top * fillWidthPx;
    const bottomRow = Math.min(fillHeightPx - 1, top + 1) * fillWidthPx;
    for (let x = 0; x < widthPx; x++) {
      if (wanted && !wanted[y * widthPx + x]) continue;
      const keep = weight[y * widthPx + x] ?? 0;
      if (keep >= 1 && !wanted) continue;
      const atX = Math.min(fillWidthPx - 1, Math.max(0, (x - 0.5) / 2));
      const left = Math.floor(atX);
      const across = atX - left;
      const rightwards = left + 1 < fillWidthPx ? 3 : 0;
      const upperLeft = (topRow + left) * 3;
      const lowerLeft = (bottomRow + left) * 3;
      const to = (y * widthPx + x) * 3;
      for (let c = 0; c < 3; c++) {
        const p = upperLeft + c;
        const q = lowerLeft + c;
        const upper = (fill[p] ?? 0) * (1 - across) + (fill[p + rightwards] ?? 0) * across;
        const lower = (fill[q] ?? 0) * (1 - across) + (fill[q + rightwards] ?? 0) * across;
        const value = upper * (1 - down) + lower * down;
        mixed[to + c] = keep * (rgb[to + c] ?? 0) + (1 - keep) * value;
      }
    }
  }
  return mixed;
}
