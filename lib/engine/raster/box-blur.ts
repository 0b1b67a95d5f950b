/**
 * Mean over a square of `2 * radiusPx + 1` pixels. At the border the square is cut, not padded, so a flat plane stays flat.
 * Cost does not depend on the radius.
 *
 * Rows are blurred as they enter the square and kept, for as long as they are in it, in a ring of rows: that stays in the
 * processor's cache, where a second plane would not.
 */
export function boxBlur(plane: Float32Array, widthPx: number, heightPx: number, radiusPx: number): Float32Array {
  const blurred = new Float32Array(plane.length);
  const rowShare = shares(widthPx, radiusPx);
  const columnShare = shares(heightPx, radiusPx);
  const rowsKept = 2 * radiusPx + 1;
  const ring = new Float32Array(rowsKept * widthPx);
  const entering = new Float32Array(widthPx);
  const sums = new Float64Array(widthPx);
  for (let y = -radiusPx; y < heightPx; y++) {
    const enters = y + radiusPx;
    const slot = (enters % rowsKept) * widthPx;
    if (enters < heightPx) blurRow(plane, enters * widthPx, widthPx, radiusPx, rowShare, entering);
    else entering.fill(0);
    const row = y * widthPx;
    const part = columnShare[y] ?? 0;
    // What the ring still holds at this place is the row that leaves. One loop for sums and result: two cost a quarter more.
    for (let x = 0; x < widthPx; x++) {
      const value = entering[x] ?? 0;
      const sum = (sums[x] ?? 0) + value - (ring[slot + x] ?? 0);
      sums[x] = sum;
      ring[slot + x] = value;
      if (y >= 0) blurred[row + x] = sum * part;
    }
  }
  return blurred;
}

/** Two box blurs: close to a Gaussian of standard deviation about `0.82 * radiusPx`, without the box's corners. */
export function softBlur(plane: Float32Array, widthPx: number, heightPx: number, radiusPx: number): Float32Array {
  return boxBlur(boxBlur(plane, widthPx, heightPx, radiusPx), widthPx, heightPx, radiusPx);
}

/** How many pixels of a line lie within the radius of each position, as its reciprocal. */
function shares(length: number, radiusPx: number): Float64Array {
  const share = new Float64Array(length);
  for (let i = 0; i < length; i++) share[i] = 1 / (Math.min(length - 1, i + radiusPx) - Math.max(0, i - radiusPx) + 1);
  return share;
}

function blurRow(
  plane: Float32Array,
  row: number,
  widthPx: number,
  radiusPx: number,
  share: Float64Array,
  blurred: Float32Array,
): void {
  // Where the window is cut at neither end, so that the loop over most of the row needs no test.
  const first = Math.min(widthPx, radiusPx + 1);
  const last = Math.max(first, widthPx - radiusPx);
  let sum = 0;
  for (let x = 0; x < Math.min(radiusPx, widthPx); x++) sum += plane[row + x] ?? 0;
  for (let x = 0; x < first; x++) {
    if (x + radiusPx < widthPx) sum += plane[row + x + radiusPx] ?? 0;
    blurred[x] = sum * (share[x] ?? 0);
  }
  const whole = share[first] ?? 0;
  for (let x = first; x < last; x++) {
    sum += (plane[row + x + radiusPx] ?? 0) - (plane[row + x - radiusPx - 1] ?? 0);
    blurred[x] = sum * whole;
  }
  for (let x = last; x < widthPx; x++) {
    sum -= plane[row + x - radiusPx - 1] ?? 0;
    blurred[x] = sum * (share[x] ?? 0);
  }
}
