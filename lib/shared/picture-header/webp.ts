import { textAt, u16le, u24le, u32le } from "./bytes";
import { addExif, addXmp, noMetadata } from "./metadata";
import type { PictureHeader } from "./picture-header";
import type { SizePx } from "../picture-rules";

/** Where the size of the longest of the three kinds ends. */
const longestSizeEnd = 30;

/** @returns null when the first chunk is none of the three that tell a size (RFC 9649) */
export function readWebpHeader(bytes: Uint8Array): PictureHeader | null {
  const stored = readSize(bytes);
  if (!stored || stored.widthPx < 1 || stored.heightPx < 1) return null;
  const metadata = noMetadata();
  let at = 12;
  while (at + 8 <= bytes.length) {
    const [type, dataAt] = [textAt(bytes, at, 4), at + 8];
    const end = Math.min(dataAt + u32le(bytes, at + 4), bytes.length);
    // Some writers put the prefix here that belongs to JPEG.
    if (type === "EXIF") addExif(metadata, bytes, dataAt + (textAt(bytes, dataAt, 4) === "Exif" ? 6 : 0), end);
    if (type === "XMP ") addXmp(metadata, bytes, dataAt, end);
    at = end + (end % 2);
  }
  return { stored, isPlain: false, ...metadata };
}

function readSize(bytes: Uint8Array): SizePx | null {
  if (bytes.length < longestSizeEnd) return null;
  switch (textAt(bytes, 12, 4)) {
    case "VP8X":
      return { widthPx: u24le(bytes, 24) + 1, heightPx: u24le(bytes, 27) + 1 };
    case "VP8 ":
      // Two upper bits of each are a scale that decoders ignore.
      return { widthPx: u16le(bytes, 26) & 0x3fff, heightPx: u16le(bytes, 28) & 0x3fff };
    case "VP8L": {
      const bits = u32le(bytes, 21);
      return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return null;
  }
}
