import { textAt, u16be } from "./bytes";
import { addExif, addXmp, isSrgbProfile, noMetadata } from "./metadata";
import type { PictureHeader } from "./picture-header";

/** By its first marker, and the start of the second one. */
export const isJpeg = (bytes: Uint8Array): boolean => textAt(bytes, 0, 3) === "\xff\xd8\xff";

export const jpegMarker = { app0: 0xe0, comment: 0xfe, startOfScan: 0xda, endOfImage: 0xd9, scanData: 0 } as const;
/** Start-of-frame markers, C0 to CF without DHT, JPG and DAC. Browsers decode the first three. */
const isStartOfFrame = (code: number) => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);
const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7;
/** Markers without a length after them: TEM, RST0 to RST7, SOI. */
const isBare = (code: number) => code === 0x01 || code === 0xd8 || isRestart(code);

/** `at` is the marker, `dataAt` the first byte after the length, `end` past the last one. */
export type JpegSegment = { code: number; at: number; dataAt: number; end: number };

/**
 * Segments in order, from after SOI to EOI; the coded data of a scan comes as a segment of its own (`scanData`).
 * Ends without EOI where the file is cut or broken. Lazy: stopping at the first scan reads none of its data.
 */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  let at = 2;
  // Decoders skip stray bytes and any number of fill bytes before a marker; so do we.
  while ((at = bytes.indexOf(0xff, at)) >= 0 && at + 1 < bytes.length) {
    const code = bytes[at + 1] ?? 0;
    if (code === 0xff || code === 0) at += 1;
    else if (isBare(code)) at += 2;
    else {
      const end = code === jpegMarker.endOfImage ? at + 2 : at + 2 + u16be(bytes, at + 2);
      const isWhole = code === jpegMarker.endOfImage || (end >= at + 4 && end <= bytes.length);
      if (!isWhole) return;
      yield { code, at, dataAt: Math.min(at + 4, end), end };
      if (code === jpegMarker.endOfImage) return;
      at = end;
      if (code === jpegMarker.startOfScan) {
        at = scanEnd(bytes, end);
        yield { code: jpegMarker.scanData, at: end, dataAt: end, end: at };
      }
    }
  }
}

/** First marker after coded data. There, FF 00 is a data byte and restart markers belong to the data. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const code = bytes[at + 1] ?? 0;
    if (code !== 0 && code !== 0xff && !isRestart(code)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

/** @returns null when the file ends or breaks before its first scan, or claims no size */
export function readJpegHeader(bytes: Uint8Array): PictureHeader | null {
  const metadata = noMetadata();
  let frame: { widthPx: number; heightPx: number; isPlain: boolean } | null = null;
  let isSrgb = true;
  for (const segment of jpegSegments(bytes)) {
    const { code, dataAt, end } = segment;
    if (code === jpegMarker.startOfScan) {
      if (!frame || frame.widthPx < 1 || frame.heightPx < 1) return null;
      const { isPlain, ...stored } = frame;
      return { stored, isPlain: isPlain && isSrgb, ...metadata };
    }
    if (isStartOfFrame(code)) frame ??= readFrame(bytes, dataAt);
    else if (isJpegProfile(bytes, segment)) isSrgb &&= isSrgbProfile(bytes, dataAt, end);
    else if (code === jpegMarker.app0 + 1 && textAt(bytes, dataAt, 6) === "Exif\0\0") {
      addExif(metadata, bytes, dataAt + 6, end);
    } else if (code === jpegMarker.app0 + 1) addXmp(metadata, bytes, dataAt, end);
    else if (isJpegMetadata(bytes, segment)) metadata.hasMetadata = true;
  }
  return null;
}

/** ICC profile, or a part of one: large ones are spread over several segments. */
export const isJpegProfile = (bytes: Uint8Array, { code, dataAt }: JpegSegment): boolean =>
  code === jpegMarker.app0 + 2 && textAt(bytes, dataAt, 12) === "ICC_PROFILE\0";

/** Segments that only tell about the picture. JFIF (density) and Adobe (colour transform) belong to decoding it. */
export function isJpegMetadata(bytes: Uint8Array, segment: JpegSegment): boolean {
  const { code, at, dataAt, end } = segment;
  if (code === jpegMarker.comment) return true;
  if (code < jpegMarker.app0 || code > jpegMarker.app0 + 15 || isJpegProfile(bytes, segment)) return false;
  // A longer one carries a thumbnail, perhaps of what was cropped away.
  const isJfif = code === jpegMarker.app0 && textAt(bytes, dataAt, 5) === "JFIF\0" && end - at === 18;
  const isAdobe = code === jpegMarker.app0 + 14 && textAt(bytes, dataAt, 5) === "Adobe";
  return !isJfif && !isAdobe;
}

/** Frame header: precision, height, width, number of components. */
function readFrame(bytes: Uint8Array, at: number): { widthPx: number; heightPx: number; isPlain: boolean } {
  const components = bytes[at + 5];
  return {
    heightPx: u16be(bytes, at + 1),
    widthPx: u16be(bytes, at + 3),
    isPlain: bytes[at] === 8 && (components === 1 || components === 3),
  };
}
