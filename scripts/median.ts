/** The value in the middle, the upper one of two. NaN of nothing. */
export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? NaN;
