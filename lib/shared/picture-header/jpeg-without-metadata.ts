import { partsOf, type ByteRange } from "./byte-ranges";
import { isJpegMetadata, isJpegProfile, jpegMarker, jpegSegments } from "./jpeg";

/**
 * The parts of a JPEG that make up its picture: no metadata, thumbnail or profile, and nothing of what follows its end.
 * Joined they are the same picture to the last bit. Meant for a file whose header `isPlain`, for the profile goes too.
 *
 * @returns null when the file is cut; one part as long as the file when there is nothing to take away
 */
export function jpegWithoutMetadata(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] | null {
  const ranges: ByteRange[] = [{ at: 0, end: 2 }];
  for (const segment of jpegSegments(bytes)) {
    if (!isJpegMetadata(bytes, segment) && !isJpegProfile(bytes, segment)) ranges.push(segment);
    if (segment.code === jpegMarker.endOfImage) return partsOf(bytes, ranges);
  }
  return null;
}
