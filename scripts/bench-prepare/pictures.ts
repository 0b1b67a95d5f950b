import sharp, { type Sharp } from "sharp";
import { madePhoto } from "../../e2e/fixtures/made-photo";

export type BenchPicture = { file: Uint8Array; upright: Sharp };

const place = { IFD0: { Make: "Made" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } };

/** As a phone stores it: lying on its side, in Display-P3, with EXIF and a position. */
const asPhone = (photo: Sharp, quality: number) =>
  photo.clone().withExif(place).withMetadata({ orientation: 6 }).withIccProfile("p3").jpeg({ quality }).toBuffer();

const lying = async (widthPx: number, heightPx: number, quality: number) =>
  asPhone(await madePhoto(widthPx, heightPx), quality);
const standing = () => madePhoto(4032, 3024);

/** Made pictures of 12 and 48 million pixels. */
const makers = {
  "p12.jpg": () => lying(4032, 3024, 92),
  "p48.jpg": () => lying(8064, 6048, 80),
  "p12.png": async () => (await standing()).png({ compressionLevel: 3 }).toBuffer(),
  "p12.webp": async () => (await standing()).webp({ quality: 85, effort: 1 }).toBuffer(),
  "p12.avif": async () => (await standing()).avif({ quality: 60, effort: 0 }).toBuffer(),
} as const satisfies Record<string, () => Promise<Uint8Array>>;

export type PictureName = keyof typeof makers;
export const pictureNames = Object.keys(makers) as PictureName[];

/** A file, with what it shows when it is upright. */
export async function makePicture(name: PictureName): Promise<BenchPicture> {
  const file = await makers[name]();
  return { file, upright: sharp(file).autoOrient() };
}
