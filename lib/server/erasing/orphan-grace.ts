/** How long bytes may lie without a row while they are being stored. Longer than any write takes. */
export const orphanGraceMs = 10 * 60_000;
