/** The page on which several looks are seen together. */
export const compareAddress = (lookIds: readonly string[]): string =>
  `/compare?looks=${lookIds.map(encodeURIComponent).join(",")}`;
