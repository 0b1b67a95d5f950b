import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { sizeProblem } from "./picture-rules";
import { guidePictures, guidePictureUrl, samplePictureSize, samples, sampleThumbnailSize } from "./samples";

const publicFolder = new URL("../../public", import.meta.url);

async function measure(url: string) {
  const { format, width, height } = await sharp(fileURLToPath(publicFolder) + url).metadata();
  return { format, widthPx: width, heightPx: height };
}

describe("sample pictures", () => {
  it.each(samples)(
    "$kind $id is a JPEG that an upload accepts, with a thumbnail of the stated size",
    async (sample) => {
      expect(await measure(sample.pictureUrl)).toEqual({ format: "jpeg", ...samplePictureSize });
      expect(await measure(sample.thumbnailUrl)).toEqual({ format: "webp", ...sampleThumbnailSize });
      expect(sizeProblem(samplePictureSize)).toBeNull();
    },
  );

  it.each([...guidePictures.person, ...guidePictures.garment])("guide picture %s has the stated size", async (id) => {
    expect(await measure(guidePictureUrl(id))).toEqual({ format: "webp", ...sampleThumbnailSize });
  });

  it("names every sample once", () => {
    expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
  });
});
