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
  // Two rows make one before it is stretched: enlarged, a row of the source is much shorter than one of the result.
  const between = new Float64Array(widthPx);
  for (let y = 0; y < newHeightPx; y++) {
    const top = (rows.below[y] ?? 0) * widthPx;
    const bottom = (rows.above[y] ?? 0) * widthPx;
    const down = rows.fraction[y] ?? 0;
    for (let x = 0; x < widthPx; x++) between[x] = (plane[top + x] ?? 0) * (1 - down) + (plane[bottom + x] ?? 0) * down;
    const row = y * newWidthPx;
    for (let x = 0; x < newWidthPx; x++) {
      const across = columns.fraction[x] ?? 0;
      const [left, right] = [columns.below[x] ?? 0, columns.above[x] ?? 0];
      resampled[row + x] = (between[left] ?? 0) * (1 - across) + (between[right] ?? 0) * across;
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
