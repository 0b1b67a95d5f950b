import type { PictureFormat } from "../sniff-picture";
import { readJpegHeader } from "./jpeg";
import type { PictureHeader } from "./picture-header";
import { readPngHeader } from "./png";

/**
 * Read size, orientation and metadata from a file without decoding it. Takes any bytes: it never throws, never reads
 * outside of them, and takes time in proportion to their number.
 *
 * @param bytes the whole file
 * @param format as `sniffPicture` told it
 * @returns null when the header is cut or makes no sense
 */
export function readPictureHeader(bytes: Uint8Array, format: PictureFormat): PictureHeader | null {
  switch (format) {
    case "jpeg":
      return readJpegHeader(bytes);
    case "png":
      return readPngHeader(bytes);
    case "webp":
    case "avif":
    case "heic":
    case "gif":
    case "bmp":
      return null;
  }
}
