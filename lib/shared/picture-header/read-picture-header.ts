import type { PictureFormat } from "../picture-formats";
import { readBmpHeader } from "./bmp";
import { readGifHeader } from "./gif";
import { readHeifHeader } from "./heif";
import { readJpegHeader } from "./jpeg";
import type { PictureHeader } from "./picture-header";
import { readPngHeader } from "./png";
import { readWebpHeader } from "./webp";

const readers = {
  jpeg: readJpegHeader,
  png: readPngHeader,
  webp: readWebpHeader,
  avif: readHeifHeader,
  heic: readHeifHeader,
  gif: readGifHeader,
  bmp: readBmpHeader,
} as const satisfies Record<PictureFormat, (bytes: Uint8Array) => PictureHeader | null>;

/**
 * Read size, orientation and metadata from a file without decoding it. Takes any bytes: it never throws, never reads
 * outside of them, and takes time in proportion to their number.
 *
 * @param bytes the whole file
 * @param format as `sniffPicture` told it
 * @returns null when the header is cut or makes no sense
 */
export const readPictureHeader = (bytes: Uint8Array, format: PictureFormat): PictureHeader | null =>
  readers[format](bytes);
