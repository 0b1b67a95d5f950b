/** Half-open range of bytes in a file. */
export type ByteRange = { at: number; end: number };

/** The bytes of ascending ranges. Neighbours become one part, so that an untouched file is a single one. Takes no copy. */
export function partsOf(bytes: Uint8Array<ArrayBuffer>, ranges: readonly ByteRange[]): Uint8Array<ArrayBuffer>[] {
  const merged: ByteRange[] = [];
  for (const { at, end } of ranges) {
    const last = merged.at(-1);
    if (last?.end === at) last.end = end;
    else merged.push({ at, end });
  }
  return merged.map(({ at, end }) => bytes.subarray(at, end));
}
