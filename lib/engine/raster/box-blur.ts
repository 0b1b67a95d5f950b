/**
 * Mean over a square of `2 * radiusPx + 1` pixels. At the border the square is cut, not padded, so a flat plane stays flat.
 * Cost does not depend on the radius.
 */
export function boxBlur(plane: Float32Array, widthPx: number, heightPx: number, radiusPx: number): Float32Array {
  return blurColumns(blurRows(plane, widthPx, heightPx, radiusPx), widthPx, heightPx, radiusPx);
}

/** Two box blurs: close to a Gaussian of standard deviation about `0.82 * radiusPx`, without the box's corners. */
export function softBlur(plane: Float32Array, widthPx: number, heightPx: number, radiusPx: number): Float32Array {
  return boxBlur(boxBlur(plane, widthPx, heightPx, radiusPx), widthPx, heightPx, radiusPx);
}

/** How many pixels of a line lie within the radius of each position, as its reciprocal. */
function shares(length: number, radiusPx: number): Float64Array {
  const inside = (i: number) => Math.min(length - 1, i + radiusPx) - Math.max(0, i - radiusPx) + 1;
  return Float64Array.from({ length }, (_, i) => 1 / inside(i));
}

function blurRows(plane: Float32Array, widthPx: number, heightPx: number, radiusPx: number): Float32Array {
  const blurred = new Float32Array(plane.length);
  const share = shares(widthPx, radiusPx);
  // Where the window is cut at neither end, so that the loop over most of the row needs no test.
  const first = Math.min(widthPx, radiusPx + 1);
  const last = Math.max(first, widthPx - radiusPx);
  for (let row = 0; row < plane.length; row += widthPx) {
    let sum = 0;
    for (let x = 0; x < Math.min(radiusPx, widthPx); x++) sum += plane[row + x] ?? 0;
    for (let x = 0; x < first; x++) {
      if (x + radiusPx < widthPx) sum += plane[row + x + radiusPx] ?? 0;
      blurred[row + x] = sum * (share[x] ?? 0);
    }
    const whole = share[first] ?? 0;
    for (let x = first; x < last; x++) {
      sum += (plane[row + x + radiusPx] ?? 0) - (plane[row + x - radiusPx - 1] ?? 0);
      blurred[row + x] = sum * whole;
    }
    for (let x = last; x < widthPx; x++) {
      sum -= plane[row + x - radiusPx - 1] ?? 0;
      blurred[row + x] = sum * (share[x] ?? 0);
    }
  }
  return blurred;
}

/** Runs along rows with one running sum a column: walking down columns would miss the cache at every step. */
function blurColumns(plane: Float32Array, widthPx: number, heightPx: number, radiusPx: number): Float32Array {
  const blurred = new Float32Array(plane.length);
  const share = shares(heightPx, radiusPx);
  const sums = new Float64Array(widthPx);
  for (let y = 0; y < Math.min(radiusPx, heightPx); y++) {
    for (let x = 0; x < widthPx; x++) sums[x] = (sums[x] ?? 0) + (plane[y * widthPx + x] ?? 0);
  }
  for (let y = 0; y < heightPx; y++) {
    const row = y * widthPx;
    const enters = y + radiusPx < heightPx ? row + radiusPx * widthPx : -1;
    const leaves = y > radiusPx ? row - (radiusPx + 1) * widthPx : -1;
    const part = share[y] ?? 0;
    if (enters >= 0 && leaves >= 0) {
      for (let x = 0; x < widthPx; x++) {
        const sum = (sums[x] ?? 0) + (plane[enters + x] ?? 0) - (plane[leaves + x] ?? 0);
        sums[x] = sum;
        blurred[row + x] = sum * part;
      }
      continue;
    }
    for (let x = 0; x < widthPx; x++) {
      let sum = sums[x] ?? 0;
      if (enters >= 0) sum += plane[enters + x] ?? 0;
      if (leaves >= 0) sum -= plane[leaves + x] ?? 0;
      sums[x] = sum;
      blurred[row + x] = sum * part;
    }
  }
  return blurred;
}
