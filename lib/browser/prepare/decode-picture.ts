import { fitWithin } from "@/lib/shared/fit-within";
import type { PictureHeader } from "@/lib/shared/picture-header/picture-header";
import { contentTypes } from "@/lib/shared/sniff-picture";
import type { Source } from "./inspect-file";
import { prepareLimits } from "./limits";
import { scaledDecodeSize } from "./scaled-decode-size";

/** Decoded pixels as stored, not yet turned; perhaps reduced already. Whoever has it closes it. */
export type Frame = ImageBitmap | VideoFrame;

/**
 * Decode at the smallest size that still serves. Turning is ours alone, because browsers do not agree on which formats
 * they turn (Chromium: JPEG and PNG, not WebP), so the bytes are made to say "upright" before a decoder sees them.
 *
 * @returns null when the browser cannot decode the file: it is damaged, or lies about what it is
 */
export async function decodePicture(source: Source): Promise<Frame | null> {
  const { file, bytes, header, format } = source;
  sayUpright(bytes, header);
  const blob = header.orientationAt.length === 0 ? file : new Blob([bytes], { type: contentTypes[format] });
  try {
    return format === "jpeg" && "ImageDecoder" in globalThis
      ? await decodeReduced(bytes, header)
      : await decodeWithResize(blob, header);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** WebCodecs decodes a JPEG at n/8 of its size from the start, in a fraction of the time and memory. */
async function decodeReduced(bytes: Uint8Array<ArrayBuffer>, { stored }: PictureHeader): Promise<VideoFrame> {
  const { widthPx, heightPx } = scaledDecodeSize(stored, prepareLimits.maxEdgePx);
  const decoder = new ImageDecoder({
    data: bytes,
    type: contentTypes.jpeg,
    desiredWidth: widthPx,
    desiredHeight: heightPx,
  });
  try {
    return (await decoder.decode()).image;
  } finally {
    decoder.close();
  }
}

async function decodeWithResize(blob: Blob, { stored }: PictureHeader): Promise<ImageBitmap> {
  const { widthPx, heightPx } = fitWithin(stored, prepareLimits.maxEdgePx);
  return createImageBitmap(blob, { resizeWidth: widthPx, resizeHeight: heightPx, resizeQuality: "high" });
}

function sayUpright(bytes: Uint8Array, { orientationAt }: PictureHeader): void {
  for (const { at, littleEndian } of orientationAt) bytes.set(littleEndian ? [1, 0] : [0, 1], at);
}
