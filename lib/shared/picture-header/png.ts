import { textAt, u32be } from "./bytes";
import { addExif, addXmp, noMetadata } from "./metadata";
import type { PictureHeader } from "./picture-header";

/** Colour types: 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
const opaqueColourTypes = [0, 2, 3];
const knownColourTypes = [0, 2, 3, 4, 6];
const maxSidePx = 2 ** 31 - 1;
/** Gamma 1/2.2 in the unit of the gAMA chunk: what sRGB files say. */
const srgbGamma = 45_455;

/** Chunks that a decoder needs, or that tell it nothing but how an ordinary picture is meant. */
const plainChunks = new Set(["IHDR", "PLTE", "IDAT", "IEND", "sRGB", "gAMA", "cHRM", "sBIT", "bKGD", "pHYs"]);
/** Chunks that change how the picture looks, or make it move. */
const specialChunks = new Set(["tRNS", "iCCP", "cICP", "mDCv", "cLLi", "acTL", "fcTL", "fdAT"]);

/** Chunks that only tell about the picture: text, times, EXIF, provenance, and every unknown one. */
export const isPngMetadata = (type: string): boolean => !plainChunks.has(type) && !specialChunks.has(type);

export type PngChunk = { type: string; at: number; dataAt: number; end: number };

/** Chunks in order up to IEND; ends early where the file is cut. `end` is past the checksum. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + u32be(bytes, at);
    if (end > bytes.length) return;
    const type = textAt(bytes, at + 4, 4);
    yield { type, at, dataAt: at + 8, end };
    if (type === "IEND") return;
    at = end;
  }
}

/** @returns null when the first chunk is no usable IHDR. A file cut later still has its size read. */
export function readPngHeader(bytes: Uint8Array): PictureHeader | null {
  if (u32be(bytes, 8) !== 13 || textAt(bytes, 12, 4) !== "IHDR" || bytes.length < 33) return null;
  const stored = { widthPx: u32be(bytes, 16), heightPx: u32be(bytes, 20) };
  const [bitDepth = 0, colourType = -1] = bytes.subarray(24, 26);
  if (!isSidePx(stored.widthPx) || !isSidePx(stored.heightPx) || !knownColourTypes.includes(colourType)) return null;

  const metadata = noMetadata();
  let isPlain = bitDepth <= 8 && opaqueColourTypes.includes(colourType);
  for (const { type, dataAt, end } of pngChunks(bytes)) {
    if (type === "eXIf") addExif(metadata, bytes, dataAt, end - 4);
    else if (type === "iTXt") addXmp(metadata, bytes, dataAt, end - 4);
    else if (isPngMetadata(type)) metadata.hasMetadata = true;
    if (specialChunks.has(type)) isPlain = false;
    if (type === "gAMA" && u32be(bytes, dataAt) !== srgbGamma) isPlain = false;
  }
  return { stored, isPlain, ...metadata };
}

const isSidePx = (n: number): boolean => n >= 1 && n <= maxSidePx;
