import sharp, { type Sharp } from "sharp";
import { madePhoto } from "../../e2e/fixtures/made-photo";

export type BenchPicture = { file: Uint8Array; upright: Sharp };

const place = { IFD0: { Make: "Made" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } };

/** As a phone stores it: lying on its side, in Display-P3, with EXIF and a position. */
const asPhone = (photo: Sharp, quality: number) =>
  photo.clone().withExif(place).withMetadata({ orientation: 6 }).withIccProfile("p3").jpeg({ quality }).toBuffer();

/** Made pictures of 12 and 48 million pixels, with what each shows when it is upright. */
export async function makePictures(): Promise<Record<string, BenchPicture>> {
  const photo12 = await madePhoto(4032, 3024);
  const photo48 = await madePhoto(8064, 6048);
  const lying = { "p12.jpg": await asPhone(photo12, 92), "p48.jpg": await asPhone(photo48, 80) };
  const standing = {
    "p12.png": await photo12.clone().png({ compressionLevel: 3 }).toBuffer(),
    "p12.webp": await photo12.clone().webp({ quality: 85, effort: 1 }).toBuffer(),
    "p12.avif": await photo12.clone().avif({ quality: 60, effort: 0 }).toBuffer(),
  };
  const pictures = Object.entries({ ...lying, ...standing }).map(
    ([name, file]) => [name, { file, upright: sharp(file).autoOrient() }] as const,
  );
  return Object.fromEntries(pictures);
}
