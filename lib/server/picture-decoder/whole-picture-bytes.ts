import type { Metadata } from "sharp";

/**
 * Bytes that a decoder has to hold at once, beyond a few rows, because of how the picture is stored. Turning needs all
 * pixels, and so does PNG's interlacing; a progressive JPEG holds two bytes for each coefficient until its last scan.
 *
 * @param stored what the header says: sizes before turning
 */
export function wholePictureBytes(
  stored: Pick<Metadata, "width" | "height" | "channels" | "depth" | "format" | "isProgressive" | "orientation">,
): number {
  const samples = stored.width * stored.height * stored.channels;
  const pixelBytes = samples * (stored.depth === "ushort" ? 2 : 1);
  const forTurning = (stored.orientation ?? 1) > 1 ? pixelBytes : 0;
  if (!stored.isProgressive) return forTurning;
  return forTurning + (stored.format === "jpeg" ? samples * 2 : pixelBytes);
}
