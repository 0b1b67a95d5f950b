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

function blurRows(plane: Float32Array, widthPx: number, heightPx: number, radiusPx: number): Float32Array {
  const blurred = new Float32Array(plane.length);
  for (let y = 0; y < heightPx; y++) {
    const row = y * widthPx;
    let sum = 0;
    let count = Math.min(radiusPx, widthPx);
    for (let x = 0; x < count; x++) sum += plane[row + x] ?? 0;
    for (let x = 0; x < widthPx; x++) {
      if (x + radiusPx < widthPx) {
        sum += plane[row + x + radiusPx] ?? 0;
        count++;
      }
      if (x > radiusPx) {
        sum -= plane[row + x - radiusPx - 1] ?? 0;
        count--;
      }
      blurred[row + x] = sum / count;
    }
  }
  return blurred;
}

/** Runs along rows with one running sum a column: walking down columns would miss the cache at every step. */
function blurColumns(plane: Float32Array, widthPx: number, heightPx: number, radiusPx: number): Float32Array {
  const blurred = new Float32Array(plane.length);
  const sums = new Float64Array(widthPx);
  let count = Math.min(radiusPx, heightPx);
  for (let y = 0; y < count; y++) addRow(sums, plane, y * widthPx, 1);
  for (let y = 0; y < heightPx; y++) {
    if (y + radiusPx < heightPx) {
      addRow(sums, plane, (y + radiusPx) * widthPx, 1);
      count++;
    }
    if (y > radiusPx) {
      addRow(sums, plane, (y - radiusPx - 1) * widthPx, -1);
      count--;
    }
    const row = y * widthPx;
    const share = 1 / count;
    for (let x = 0; x < widthPx; x++) blurred[row + x] = (sums[x] ?? 0) * share;
  }
  return blurred;
}

function addRow(sums: Float64Array, plane: Float32Array, row: number, sign: number): void {
  for (let x = 0; x < sums.length; x++) sums[x] = (sums[x] ?? 0) + sign * (plane[row + x] ?? 0);
}
