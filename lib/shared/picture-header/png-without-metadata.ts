import { partsOf, type ByteRange } from "./byte-ranges";
import { isPngMetadata, pngChunks } from "./png";

/**
 * The parts of a PNG that make up its picture, as `jpegWithoutMetadata`.
 *
 * @returns null when the file is cut; one part as long as the file when there is nothing to take away
 */
export function pngWithoutMetadata(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] | null {
  const ranges: ByteRange[] = [{ at: 0, end: 8 }];
  for (const chunk of pngChunks(bytes)) {
    if (!isPngMetadata(chunk.type)) ranges.push(chunk);
    if (chunk.type === "IEND") return partsOf(bytes, ranges);
  }
  return null;
}
