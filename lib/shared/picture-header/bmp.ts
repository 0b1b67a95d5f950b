import { u16le, u32le } from "./bytes";
import { noMetadata } from "./metadata";
import type { PictureHeader } from "./picture-header";

const oldestDibHeaderBytes = 12;

/** @returns null when the file is cut in its header or claims no size */
export function readBmpHeader(bytes: Uint8Array): PictureHeader | null {
  const isOldest = u32le(bytes, 14) === oldestDibHeaderBytes;
  const [widthPx, heightPx] = isOldest
    ? [u16le(bytes, 18), u16le(bytes, 20)]
    : // Signed: a negative height means that rows come from the top.
      [u32le(bytes, 18) | 0, Math.abs(u32le(bytes, 22) | 0)];
  if (bytes.length < 26 || widthPx < 1 || heightPx < 1) return null;
  return { stored: { widthPx, heightPx }, isPlain: false, ...noMetadata() };
}
