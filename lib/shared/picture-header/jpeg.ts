import { textAt, u16be } from "./bytes";
import { addExif, addXmp, isSrgbProfile, noMetadata } from "./metadata";
import type { PictureHeader } from "./picture-header";

const marker = { firstApp: 0xe0, lastApp: 0xef, comment: 0xfe, startOfScan: 0xda, endOfImage: 0xd9 };
/** Start-of-frame markers, C0 to CF without DHT, JPG and DAC. Browsers decode the first three. */
const isStartOfFrame = (code: number) => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);
/** Markers without a length after them: TEM, RST0 to RST7, SOI. */
const isBare = (code: number) => code === 0x01 || (code >= 0xd0 && code <= 0xd8);

export type JpegSegment = { code: number; at: number; dataAt: number; end: number };

/** The segments before the first scan, in order; ends early where the file is cut or broken. */
export function* jpegSegments(bytes: Uint8Array, from = 2): Generator<JpegSegment> {
  let at = from;
  while (at + 4 <= bytes.length) {
    // Decoders skip stray bytes and any number of fill bytes before a marker; so do we.
    at = bytes.indexOf(0xff, at);
    if (at < 0) return;
    const code = bytes[at + 1] ?? 0;
    if (code === 0xff || code === 0x00) at += 1;
    else if (isBare(code)) at += 2;
    else {
      const end = at + 2 + u16be(bytes, at + 2);
      if (code === marker.endOfImage || end < at + 4 || end > bytes.length) return;
      yield { code, at, dataAt: at + 4, end };
      if (code === marker.startOfScan) return;
      at = end;
    }
  }
}

/** @returns null when the file ends or breaks before its first scan, or claims no size */
export function readJpegHeader(bytes: Uint8Array): PictureHeader | null {
  const metadata = noMetadata();
  let frame: { widthPx: number; heightPx: number; isPlain: boolean } | null = null;
  let isSrgb = true;
  for (const { code, dataAt, end } of jpegSegments(bytes)) {
    if (code === marker.startOfScan) {
      if (!frame || frame.widthPx < 1 || frame.heightPx < 1) return null;
      const { isPlain, ...stored } = frame;
      return { stored, isPlain: isPlain && isSrgb, ...metadata };
    }
    if (isStartOfFrame(code)) frame ??= readFrame(bytes, dataAt);
    else if (isProfile(bytes, code, dataAt)) isSrgb &&= isSrgbProfile(bytes, dataAt, end);
    else if (code === marker.firstApp + 1 && textAt(bytes, dataAt, 6) === "Exif\0\0") {
      addExif(metadata, bytes, dataAt + 6, end);
    } else if (code === marker.firstApp + 1) addXmp(metadata, bytes, dataAt, end);
    else if (isJpegMetadata(bytes, code, dataAt)) metadata.hasMetadata = true;
  }
  return null;
}

/** Segments that only tell about the picture. JFIF (density) and Adobe (colour transform) belong to decoding it. */
export function isJpegMetadata(bytes: Uint8Array, code: number, dataAt: number): boolean {
  if (code === marker.comment) return true;
  if (code < marker.firstApp || code > marker.lastApp) return false;
  const isJfif = code === marker.firstApp && textAt(bytes, dataAt, 5) === "JFIF\0";
  const isAdobe = code === marker.firstApp + 14 && textAt(bytes, dataAt, 5) === "Adobe";
  return !isJfif && !isAdobe;
}

const isProfile = (bytes: Uint8Array, code: number, dataAt: number): boolean =>
  code === marker.firstApp + 2 && textAt(bytes, dataAt, 12) === "ICC_PROFILE\0";

/** Frame header: precision, height, width, number of components. */
function readFrame(bytes: Uint8Array, at: number): { widthPx: number; heightPx: number; isPlain: boolean } {
  const components = bytes[at + 5];
  return {
    heightPx: u16be(bytes, at + 1),
    widthPx: u16be(bytes, at + 3),
    isPlain: bytes[at] === 8 && (components === 1 || components === 3),
  };
}
