/**
 * Make `public/samples/` from a folder of source renders: `npx tsx scripts/make-samples.ts <folder>`.
 * The folder holds `persons/`, `garments/`, `bad/` and `SOURCES.md`; run again only when the renders change.
 */
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import {
  type GuidePictureId,
  guidePictureUrl,
  samplePictureSize,
  samples,
  sampleThumbnailSize,
} from "../lib/shared/samples";

const { widthPx: thumbnailWidthPx, heightPx: thumbnailHeightPx } = sampleThumbnailSize;
const { widthPx, heightPx } = samplePictureSize;

const toThumbnail = (picture: Sharp, file: string) =>
  picture.resize(thumbnailWidthPx, thumbnailHeightPx, { fit: "cover" }).webp({ quality: 80, effort: 6 }).toFile(file);

/** How each guide picture comes from the source renders, at full size. */
const guideRecipes: Record<GuidePictureId, (source: string) => Sharp | Promise<Sharp>> = {
  person_good: (source) => sharp(`${source}/persons/maya.jpg`),
  person_two: (source) =>
    sideBySide(middleHalf(`${source}/persons/kenji.jpg`), middleHalf(`${source}/persons/maya.jpg`)),
  person_dark: (source) => sharp(`${source}/persons/david.jpg`).modulate({ brightness: 0.35, saturation: 0.7 }),
  person_cut_off: (source) => sharp(`${source}/persons/anna.jpg`).extract(middle(0.3, 0.16)),
  garment_good: (source) => sharp(`${source}/garments/shirt_plaid.jpg`),
  garment_two: (source) =>
    sideBySide(half(`${source}/garments/longsleeve_stripe.jpg`), half(`${source}/garments/tee_print.jpg`)),
  garment_blurred: (source) => sharp(`${source}/garments/dress_floral.jpg`).blur(11),
  garment_cut_off: (source) => sharp(`${source}/garments/sweater_knit.jpg`).extract(middle(0.5, 0.1)),
};

/** A 3:4 cut of `share` of the picture, centred sideways, `top` of its height down. */
function middle(share: number, top: number) {
  return {
    left: Math.round((widthPx * (1 - share)) / 2),
    top: Math.round(heightPx * top),
    width: Math.round(widthPx * share),
    height: Math.round(heightPx * share),
  };
}

/** The whole picture, half as large. */
const half = (file: string) => sharp(file).resize({ width: widthPx / 2 });
/** The middle of a picture at full height, half as wide. */
const middleHalf = (file: string) =>
  sharp(file).extract({ left: widthPx / 4, top: 0, width: widthPx / 2, height: heightPx });

async function sideBySide(left: Sharp, right: Sharp): Promise<Sharp> {
  const leftHalf = await left.toBuffer({ resolveWithObject: true });
  const rightHalf = await right.toBuffer({ resolveWithObject: true });
  const top = Math.round((heightPx - leftHalf.info.height) / 2);
  const both = sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: "white" } })
    .composite([
      { input: leftHalf.data, left: 0, top },
      { input: rightHalf.data, left: widthPx / 2, top },
    ])
    .png();
  return sharp(await both.toBuffer()); // a pipeline resizes before it composites, so the sheet is finished first
}

async function makeSamples(source: string): Promise<void> {
  for (const folder of ["persons", "garments", "guide"]) await mkdir(`public/samples/${folder}`, { recursive: true });
  await copyFile(`${source}/SOURCES.md`, "public/samples/SOURCES.md");
  for (const { kind, id, pictureUrl, thumbnailUrl } of samples) {
    const original = sharp(`${source}/${kind}s/${id}.jpg`);
    await original.clone().resize(widthPx, heightPx).jpeg({ quality: 88, mozjpeg: true }).toFile(`public${pictureUrl}`);
    await toThumbnail(original, `public${thumbnailUrl}`);
  }
  for (const [id, recipe] of Object.entries(guideRecipes) as [
    GuidePictureId,
    (typeof guideRecipes)[GuidePictureId],
  ][]) {
    await toThumbnail(await recipe(source), `public${guidePictureUrl(id)}`);
  }
}

const [source] = process.argv.slice(2);
if (!source) throw new Error("usage: npx tsx scripts/make-samples.ts <folder of source renders>");
await makeSamples(path.resolve(source));
