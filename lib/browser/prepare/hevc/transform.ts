/* Inverse transforms of H.265 8.6.4: from coefficients to differences, in place, row by row. */

const largestPx = 32;

/** Cosine of n · π/64 in the standard's own rounding, for n from 0 to 32. */
const cosines = [
  64, 90, 90, 90, 89, 88, 87, 85, 83, 82, 80, 78, 75, 73, 70, 67, 64, 61, 57, 54, 50, 46, 43, 38, 36, 31, 25, 22, 18,
  13, 9, 4, 0,
];
/** Basis functions of 32 points, one a row; those of n points are every (32/n)-th row, cut. */
const basis = Int32Array.from({ length: largestPx * largestPx }, (_, at) => {
  const [row, column] = [at >> 5, at & 31];
  if (row === 0) return 64;
  const turn = ((2 * column + 1) * row) % 128;
  const angle = turn > 64 ? 128 - turn : turn;
  return angle > 32 ? -(cosines[64 - angle] ?? 0) : (cosines[angle] ?? 0);
});
/** Sine basis for luma blocks of 4 × 4. */
const sineBasis = Int32Array.from([29, 55, 74, 84, 74, 74, 0, -74, 84, -29, -74, 55, 55, -84, 74, -29]);

const work = new Int32Array(largestPx * largestPx);
const sums = new Int32Array(largestPx);

/**
 * @param block coefficients in, differences out
 * @param used how many columns and rows from the first hold any coefficient: the rest is zero and costs nothing
 */
export function inverseTransform(
  block: Int32Array,
  log2: number,
  isSine: boolean,
  used: { columns: number; rows: number },
  bitDepth: number,
): void {
  const size = 1 << log2;
  const matrix = isSine ? sineBasis : basis;
  const rowStep = isSine ? 4 : largestPx << (5 - log2);
  // Columns first, into `work` turned over, so that both passes read and write along rows.
  for (let column = 0; column < used.columns; column++) {
    sums.fill(64, 0, size);
    for (let row = 0; row < used.rows; row++) addBasis(block[(row << log2) + column] ?? 0, matrix, row * rowStep, size);
    for (let n = 0; n < size; n++) work[(n << log2) + column] = clip16((sums[n] ?? 0) >> 7);
  }
  const shift = 20 - bitDepth;
  for (let row = 0; row < size; row++) {
    sums.fill(1 << (shift - 1), 0, size);
    for (let column = 0; column < used.columns; column++) {
      addBasis(work[(row << log2) + column] ?? 0, matrix, column * rowStep, size);
    }
    for (let n = 0; n < size; n++) block[(row << log2) + n] = (sums[n] ?? 0) >> shift;
  }
}

function addBasis(coefficient: number, matrix: Int32Array, from: number, size: number): void {
  if (coefficient === 0) return;
  for (let n = 0; n < size; n++) sums[n] = (sums[n] ?? 0) + coefficient * (matrix[from + n] ?? 0);
}

/** A block of 4 × 4 whose coefficients are the differences themselves, only scaled. */
export function scaleSkipped(block: Int32Array, bitDepth: number): void {
  const shift = 20 - bitDepth;
  for (let n = 0; n < 16; n++) block[n] = (((block[n] ?? 0) << 7) + (1 << (shift - 1))) >> shift;
}

const clip16 = (value: number): number => (value < -32768 ? -32768 : value > 32767 ? 32767 : value);
