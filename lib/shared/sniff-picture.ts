import { textAt, u32be, u32le } from "./picture-header/bytes";
import { isJpeg } from "./picture-header/jpeg";
import type { PictureFormat } from "./picture-formats";

/** How many bytes from the start are enough for `sniffPicture`. */
const sniffBytes = 256;

const dibHeaderSizes = new Set([12, 40, 52, 56, 64, 108, 124]);
const heicBrands = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]);

/**
 * Format of a picture by its first bytes; names and declared types lie. Says nothing about the rest of the file.
 *
 * @param bytes the file, or at least its first `sniffBytes`
 * @returns null for everything else, HTML, SVG, TIFF and JPEG XL among it
 */
export function sniffPicture(bytes: Uint8Array): PictureFormat | null {
  if (isJpeg(bytes)) return "jpeg";
  if (textAt(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (textAt(bytes, 0, 4) === "RIFF" && textAt(bytes, 8, 4) === "WEBP") return "webp";
  if (textAt(bytes, 0, 4) === "GIF8" && /^[79]a$/.test(textAt(bytes, 4, 2))) return "gif";
  if (textAt(bytes, 4, 4) === "ftyp") return sniffBrands(bytes);
  // Two letters are a weak sign, so the size of the header that follows has to be a real one as well.
  if (textAt(bytes, 0, 2) === "BM" && dibHeaderSizes.has(u32le(bytes, 14))) return "bmp";
  return null;
}

/** AVIF and HEIC share a container; every brand counts, because a general one may come first ("mif1"). */
function sniffBrands(bytes: Uint8Array): PictureFormat | null {
  const end = Math.min(u32be(bytes, 0), bytes.length, sniffBytes);
  const brands = [textAt(bytes, 8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(textAt(bytes, at, 4));
  if (brands.some((brand) => brand === "avif" || brand === "avis")) return "avif";
  return brands.some((brand) => heicBrands.has(brand)) ? "heic" : null;
}
