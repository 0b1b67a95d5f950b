type Place = { x: number; y: number };

/** Up-right diagonal order over a square of 2^log2: each diagonal from its lower left end upwards (H.265 6.5.3). */
export function diagonalScan(log2: number): Place[] {
  const size = 1 << log2;
  const places: Place[] = [];
  for (let sum = 0; sum <= 2 * size - 2; sum++) {
    for (let y = Math.min(sum, size - 1); y >= Math.max(0, sum - size + 1); y--) places.push({ x: sum - y, y });
  }
  return places;
}

function rowScan(log2: number): Place[] {
  const size = 1 << log2;
  return Array.from({ length: size * size }, (_, n) => ({ x: n % size, y: n >> log2 }));
}
const columnScan = (log2: number): Place[] => rowScan(log2).map(({ x, y }) => ({ x: y, y: x }));

/** Order of places as x and y arrays, and the reverse: where in the order a place comes. */
export type Scan = { x: Uint8Array; y: Uint8Array; orderOf: Uint8Array; log2: number };

function toScan(places: Place[], log2: number): Scan {
  const orderOf = new Uint8Array(places.length);
  places.forEach(({ x, y }, order) => (orderOf[(y << log2) + x] = order));
  return { x: Uint8Array.from(places, ({ x }) => x), y: Uint8Array.from(places, ({ y }) => y), orderOf, log2 };
}

/** By scan index (0 diagonal, 1 horizontal, 2 vertical), then by log2 of the size, 0 to 3. */
export const scans: readonly (readonly Scan[])[] = [diagonalScan, rowScan, columnScan].map((scan) =>
  [0, 1, 2, 3].map((log2) => toScan(scan(log2), log2)),
);
