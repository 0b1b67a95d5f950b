/**
 * Bilinear resampling of a float plane; pixel centres keep their relative place and the border is repeated.
 * For enlarging, or for shrinking by less than two: it averages no more than four neighbours.
 */
export function resamplePlane(
  plane: Float32Array,
  widthPx: number,
  heightPx: number,
  newWidthPx: number,
  newHeightPx: number,
): Float32Array {
  const resampled = new Float32Array(newWidthPx * newHeightPx);
  const columns = sampleLine(widthPx, newWidthPx);
  const rows = sampleLine(heightPx, newHeightPx);
  for (let y = 0; y < newHeightPx; y++) {
    const top = (rows.below[y] ?? 0) * widthPx;
    const bottom = (rows.above[y] ?? 0) * widthPx;
    const down = rows.fraction[y] ?? 0;
    for (let x = 0; x < newWidthPx; x++) {
      const left = columns.below[x] ?? 0;
      const right = columns.above[x] ?? 0;
      const across = columns.fraction[x] ?? 0;
      const upper = (plane[top + left] ?? 0) * (1 - across) + (plane[top + right] ?? 0) * across;
      const lower = (plane[bottom + left] ?? 0) * (1 - across) + (plane[bottom + right] ?? 0) * across;
      resampled[y * newWidthPx + x] = upper * (1 - down) + lower * down;
    }
  }
  return resampled;
}

/** For each new position the two old ones it lies between and how far it is on the way from the first to the second. */
function sampleLine(length: number, newLength: number) {
  const below = new Int32Array(newLength);
  const above = new Int32Array(newLength);
  const fraction = new Float32Array(newLength);
  for (let i = 0; i < newLength; i++) {
    const at = Math.min(length - 1, Math.max(0, ((i + 0.5) * length) / newLength - 0.5));
    const low = Math.floor(at);
    below[i] = low;
    above[i] = Math.min(length - 1, low + 1);
    fraction[i] = at - low;
  }
  return { below, above, fraction };
}
