/**
 * Fills the holes of a colour picture smoothly from what surrounds them (push-pull over a picture pyramid,
 * Gortler and others, "The Lumigraph", 1996).
 *
 * @param rgb    three floats a pixel; read where `weight` is above 0
 * @param weight 0 (hole) to 1 (keep exactly); between them the fill is mixed in
 * @returns a new plane; all zero where `weight` is zero everywhere
 */
export function pushPull(rgb: Float32Array, weight: Float32Array, widthPx: number, heightPx: number): Float32Array {
  if (widthPx === 1 && heightPx === 1) return rgb.slice();
  const coarseWidthPx = (widthPx + 1) >> 1;
  const coarseHeightPx = (heightPx + 1) >> 1;
  const coarse = halve(rgb, weight, widthPx, heightPx, coarseWidthPx, coarseHeightPx);
  const fill = pushPull(coarse.rgb, coarse.weight, coarseWidthPx, coarseHeightPx);
  return mixIn(rgb, weight, widthPx, heightPx, fill, coarseWidthPx, coarseHeightPx);
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
      const from = y * widthPx + x;
      const share = weight[from] ?? 0;
      if (share === 0) continue;
      const to = (y >> 1) * coarseWidthPx + (x >> 1);
      coarseWeight[to] = (coarseWeight[to] ?? 0) + share;
      for (let c = 0; c < 3; c++) {
        coarseRgb[to * 3 + c] = (coarseRgb[to * 3 + c] ?? 0) + share * (rgb[from * 3 + c] ?? 0);
      }
    }
  }
  for (let i = 0; i < coarseWeight.length; i++) {
    const sum = coarseWeight[i] ?? 0;
    if (sum === 0) continue;
    for (let c = 0; c < 3; c++) coarseRgb[i * 3 + c] = (coarseRgb[i * 3 + c] ?? 0) / sum;
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
): Float32Array {
  const mixed = rgb.slice();
  for (let y = 0; y < heightPx; y++) {
    const atY = Math.min(fillHeightPx - 1, Math.max(0, (y - 0.5) / 2));
    const top = Math.floor(atY);
    const bottom = Math.min(fillHeightPx - 1, top + 1);
    const down = atY - top;
    for (let x = 0; x < widthPx; x++) {
      const i = y * widthPx + x;
      const keep = weight[i] ?? 0;
      if (keep >= 1) continue;
      const atX = Math.min(fillWidthPx - 1, Math.max(0, (x - 0.5) / 2));
      const left = Math.floor(atX);
      const right = Math.min(fillWidthPx - 1, left + 1);
      const across = atX - left;
      for (let c = 0; c < 3; c++) {
        const upper =
          (fill[(top * fillWidthPx + left) * 3 + c] ?? 0) * (1 - across) +
          (fill[(top * fillWidthPx + right) * 3 + c] ?? 0) * across;
        const lower =
          (fill[(bottom * fillWidthPx + left) * 3 + c] ?? 0) * (1 - across) +
          (fill[(bottom * fillWidthPx + right) * 3 + c] ?? 0) * across;
        const value = upper * (1 - down) + lower * down;
        mixed[i * 3 + c] = keep * (rgb[i * 3 + c] ?? 0) + (1 - keep) * value;
      }
    }
  }
  return mixed;
}
