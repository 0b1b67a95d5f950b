import { u32le } from "@/lib/shared/picture-header/bytes";
import { jpegMarker, jpegSegments } from "@/lib/shared/picture-header/jpeg";
import { pngChunks } from "@/lib/shared/picture-header/png";
import { readPictureHeader } from "@/lib/shared/picture-header/read-picture-header";
import type { DecodableFormat } from "./port";

/** Is there nothing in this file but a picture: no metadata, and not a byte after its end? */
export function holdsOnlyPicture(bytes: Uint8Array, format: DecodableFormat): boolean {
  const header = readPictureHeader(bytes, format);
  return header !== null && !header.hasMetadata && endOfPicture(bytes, format) === bytes.length;
}

/** Offset past the picture's last byte; null when the file is cut. */
function endOfPicture(bytes: Uint8Array, format: DecodableFormat): number | null {
  switch (format) {
    case "jpeg":
      for (const { code, end } of jpegSegments(bytes)) if (code === jpegMarker.endOfImage) return end;
      return null;
    case "png":
      for (const { type, end } of pngChunks(bytes)) if (type === "IEND") return end;
      return null;
    case "webp":
      return u32le(bytes, 4) + 8;
  }
}
