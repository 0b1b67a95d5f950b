/** Both networks take a square of this edge: RGB floats from 0 to 1, row by row. */
export const networkInputEdgePx = 256;
