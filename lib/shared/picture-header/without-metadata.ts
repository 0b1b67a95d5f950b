import { isJpegMetadata, isJpegProfile, jpegMarker, jpegSegments } from "./jpeg";
import { isPngMetadata, pngChunks } from "./png";

type Range = { at: number; end: number };

/**
 * The parts of a JPEG or PNG that make up its picture, without metadata, thumbnails and whatever follows its end.
 * Joined they are the same picture to the last bit. Meant for one whose header `isPlain`: a JPEG's profile goes too.
 *
 * @returns null when the file is cut; one part as long as the file when there is nothing to take away
 */
export function withoutMetadata(
  bytes: Uint8Array<ArrayBuffer>,
  format: "jpeg" | "png",
): Uint8Array<ArrayBuffer>[] | null {
  const ranges = format === "jpeg" ? jpegPicture(bytes) : pngPicture(bytes);
  return ranges && joined(ranges).map(({ at, end }) => bytes.subarray(at, end));
}

function jpegPicture(bytes: Uint8Array): Range[] | null {
  const ranges: Range[] = [{ at: 0, end: 2 }];
  for (const segment of jpegSegments(bytes)) {
    if (!isJpegMetadata(bytes, segment) && !isJpegProfile(bytes, segment)) ranges.push(segment);
    if (segment.code === jpegMarker.endOfImage) return ranges;
  }
  return null;
}

function pngPicture(bytes: Uint8Array): Range[] | null {
  const ranges: Range[] = [{ at: 0, end: 8 }];
  for (const chunk of pngChunks(bytes)) {
    if (!isPngMetadata(chunk.type)) ranges.push(chunk);
    if (chunk.type === "IEND") return ranges;
  }
  return null;
}

/** Neighbours become one range, so that an untouched file is a single one. */
function joined(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const { at, end } of ranges) {
    const last = merged.at(-1);
    if (last?.end === at) last.end = end;
    else merged.push({ at, end });
  }
  return merged;
}
