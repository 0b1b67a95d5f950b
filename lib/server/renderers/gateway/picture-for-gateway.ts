import "server-only";
import sharp, { type Sharp } from "sharp";

/**
 * Documented: 10 MB. A relay's own limit on the whole body is likely smaller, and base64 adds a third, so pictures
 * are kept well below; and one unofficial guide says 4096 px a side, so 2048 is safe (protocol facts, section 7).
 */
const limits = { bytes: 3_000_000, edgePx: 2048 };
const jpegQualities = [92, 85, 70, 50] as const;

/**
 * A stored picture as a gateway takes it: unchanged where it fits, else a smaller JPEG on white.
 *
 * @param bytes upright JPEG or PNG without metadata, as `photos` stores it
 */
export async function pictureForGateway(bytes: Buffer): Promise<Buffer> {
  const { width, height, hasAlpha } = await sharp(bytes).metadata();
  if (bytes.length <= limits.bytes && Math.max(width, height) <= limits.edgePx && !hasAlpha) return bytes;
  return encodeWithin(
    sharp(bytes)
      .flatten({ background: "#ffffff" })
      .resize(limits.edgePx, limits.edgePx, { fit: "inside", withoutEnlargement: true }),
  );
}

async function encodeWithin(picture: Sharp): Promise<Buffer> {
  let encoded = Buffer.alloc(0);
  for (const quality of jpegQualities) {
    encoded = await picture.clone().jpeg({ quality, chromaSubsampling: "4:4:4" }).toBuffer();
    if (encoded.length <= limits.bytes) break;
  }
  return encoded;
}
