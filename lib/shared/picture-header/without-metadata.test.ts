import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { readPictureHeader } from "./read-picture-header";
import { jpegWithoutMetadata } from "./jpeg-without-metadata";
import { pngWithoutMetadata } from "./png-without-metadata";

const noise = () =>
  sharp({
    create: {
      width: 90,
      height: 60,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", mean: 120, sigma: 40 },
    },
  });
const secrets = (picture: Sharp) =>
  picture
    .withExif({ IFD0: { Artist: "secret" }, IFD3: { GPSLatitude: "1/1 2/1 3/1" } })
    .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>secret</x:xmpmeta>");

const encoders = {
  jpeg: (picture: Sharp) => picture.jpeg(),
  "progressive jpeg": (picture: Sharp) => picture.jpeg({ progressive: true }),
  png: (picture: Sharp) => picture.png(),
};

describe.each(Object.entries(encoders))("a %s", (name, encode) => {
  const format = name === "png" ? "png" : "jpeg";
  const withoutMetadata = format === "png" ? pngWithoutMetadata : jpegWithoutMetadata;
  const cut = (file: Buffer) => withoutMetadata(Uint8Array.from(file));

  test("without metadata is one part: itself", async () => {
    const file = await encode(noise()).toBuffer();
    expect(cut(file)?.map((part) => Buffer.from(part))).toEqual([file]);
  });

  test("loses its metadata and what follows its end, and not one pixel", async () => {
    const file = await encode(secrets(noise())).toBuffer();
    const parts = cut(Buffer.concat([file, Buffer.from("secret film")])) ?? [];
    const bare = Buffer.concat(parts);
    expect(file.includes("secret")).toBe(true);
    expect(bare.includes("secret")).toBe(false);
    expect(readPictureHeader(bare, format)).toMatchObject({ hasMetadata: false, hasLocation: false });
    expect(await sharp(bare).raw().toBuffer()).toEqual(await sharp(file).raw().toBuffer());
  });

  test("that is cut anywhere is not passed on", async () => {
    const file = await encode(secrets(noise())).toBuffer();
    for (let length = 0; length < file.length; length += 7) expect(cut(file.subarray(0, length))).toBeNull();
  });
});
