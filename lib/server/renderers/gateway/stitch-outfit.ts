import "server-only";
import sharp, { type OverlayOptions, type Sharp } from "sharp";
import { layOutOutfit, type Box } from "./outfit-layout";

const white = "#ffffff";
/** Of 255: near-white paper and JPEG noise around the piece count as background. */
const trimThreshold = 16;
/** A crop that leaves less of a side than this has eaten a white garment on white, not its background. */
const leastShareLeft = 0.2;
const jpegQuality = 92;

type Piece = { pixels: Buffer; widthPx: number; heightPx: number };

/**
 * One white picture of an outfit, as kolors-virtual-try-on-v1-5 expects it: the upper above the lower.
 *
 * @param upper bytes of an upright JPEG or PNG
 * @param lower likewise
 * @returns JPEG, 3:4 portrait, 600 × 800 to 1536 × 2048 px
 */
export async function stitchOutfit(upper: Buffer, lower: Buffer): Promise<Buffer> {
  const pieces = { upper: await cropToPiece(upper), lower: await cropToPiece(lower) };
  const layout = layOutOutfit(pieces.upper, pieces.lower);
  const { widthPx: width, heightPx: height } = layout.canvas;
  return sharp({ create: { width, height, channels: 3, background: white } })
    .composite([await placed(pieces.upper, layout.upper), await placed(pieces.lower, layout.lower)])
    .jpeg({ quality: jpegQuality, chromaSubsampling: "4:4:4" })
    .toBuffer();
}

async function cropToPiece(bytes: Buffer): Promise<Piece> {
  const whole = await toPiece(sharp(bytes).flatten({ background: white }).toColourspace("srgb"));
  const cropped = await toPiece(sharp(whole.pixels).trim({ background: white, threshold: trimThreshold }));
  const shareLeft = Math.min(cropped.widthPx / whole.widthPx, cropped.heightPx / whole.heightPx);
  return shareLeft < leastShareLeft ? whole : cropped;
}

async function toPiece(picture: Sharp): Promise<Piece> {
  const { data, info } = await picture.png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
  return { pixels: data, widthPx: info.width, heightPx: info.height };
}

async function placed({ pixels }: Piece, box: Box): Promise<OverlayOptions> {
  const input = await sharp(pixels)
    .resize(box.widthPx, box.heightPx, { fit: "fill" })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return { input, left: box.leftPx, top: box.topPx };
}
