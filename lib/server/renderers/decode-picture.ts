import sharp from "sharp";
import type { Picture } from "@/lib/engine/types";
import { pictureRules } from "@/lib/shared/picture-rules";
import { err, ok, type Result } from "@/lib/shared/result";

/** A stored JPEG or PNG as the engine wants it: upright, on white where it was transparent, sRGB, 8 bits. */
export async function decodePicture(bytes: Uint8Array): Promise<Result<Picture, "unreadable_image">> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: pictureRules.maxPixels })
      .rotate()
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    const rgb = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength);
    return ok({ widthPx: info.width, heightPx: info.height, rgb });
  } catch {
    // Whatever the decoder did not like, it is about these bytes.
    return err("unreadable_image");
  }
}

/** Lossless, so that untouched pixels stay what they were. */
export async function encodePng({ widthPx, heightPx, rgb }: Picture): Promise<Uint8Array> {
  const raw = { width: widthPx, height: heightPx, channels: 3 } as const;
  return sharp(rgb, { raw }).png({ compressionLevel: 6 }).toBuffer();
}
