import "server-only";
import sharp, { type Sharp } from "sharp";
import { pictureRules, type SizePx, sizeProblem } from "@/lib/shared/picture-rules";
import { ok, type Result } from "@/lib/shared/result";
import { type Refusal, refuse } from "../refusal";

export type NormalPicture = SizePx & { bytes: Buffer; contentType: "image/jpeg" | "image/png" };

// Every picture is read once and written once; a cache of decoded people's photos would only hold memory.
sharp.cache(false);

/**
 * Decode, turn upright, convert to 8-bit sRGB and encode again, so that nothing of the file but its pixels is kept:
 * no EXIF, position, profile, comment or trailing bytes. JPEG stays JPEG (q95, 4:4:4); PNG stays PNG and keeps
 * its alpha channel only where some pixel uses it, because a cut-out garment's edge is worth having.
 *
 * @returns `unreadable_image` when the decoder does not get through to the end
 */
export async function normalisePicture(bytes: Buffer, format: "jpeg" | "png"): Promise<Result<NormalPicture, Refusal>> {
  const encoded = await encode(open(bytes), format, bytes).catch(() => null);
  if (!encoded) return refuse("unreadable_image");
  const { data, info } = encoded;
  // The header was a claim; this is what the decoder found.
  const size = { widthPx: info.width, heightPx: info.height };
  const problem = sizeProblem(size);
  return problem ? refuse(problem) : ok({ ...size, bytes: data, contentType: `image/${format}` });
}

/** `failOn: "error"`: a cut file is refused, a camera's harmless warnings are not. */
const open = (bytes: Buffer): Sharp =>
  sharp(bytes, { limitInputPixels: pictureRules.maxPixels, failOn: "error" }).autoOrient().toColourspace("srgb");

async function encode(picture: Sharp, format: "jpeg" | "png", bytes: Buffer) {
  if (format === "jpeg") {
    return picture
      .jpeg({ quality: 95, chromaSubsampling: "4:4:4", mozjpeg: false })
      .toBuffer({ resolveWithObject: true });
  }
  const { isOpaque } = await open(bytes).stats();
  return (isOpaque ? picture.removeAlpha() : picture)
    .png({ compressionLevel: 6, palette: false })
    .toBuffer({ resolveWithObject: true });
}
