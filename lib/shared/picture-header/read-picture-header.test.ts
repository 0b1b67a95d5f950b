import sharp, { type Exif, type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import type { PictureFormat } from "../picture-formats";
import { uprightSize } from "./picture-header";
import { readPictureHeader } from "./read-picture-header";

const drawing = (widthPx: number, heightPx: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width: widthPx, height: heightPx, channels, background: { r: 90, g: 40, b: 20, alpha: 0.5 } } });

const camera: Exif = { IFD0: { Make: "Box" } };
const place: Exif = { IFD0: { Make: "Box" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } };
const placeInXmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="51,30.0N"/></rdf:RDF></x:xmpmeta>`;

/** Formats that carry EXIF, each from an encoder that is not ours. */
const encoders = {
  jpeg: (picture: Sharp) => picture.jpeg(),
  png: (picture: Sharp) => picture.png(),
  webp: (picture: Sharp) => picture.webp(),
  avif: (picture: Sharp) => picture.avif({ effort: 0 }),
} as const satisfies Partial<Record<PictureFormat, (picture: Sharp) => Sharp>>;
const encoded = Object.entries(encoders) as [keyof typeof encoders, (picture: Sharp) => Sharp][];

describe.each(encoded)("the header of a %s", (format, encode) => {
  const read = async (picture: Sharp) => readPictureHeader(await encode(picture).toBuffer(), format);

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("tells its size after turning by orientation %i", async (orientation) => {
    const header = await read(drawing(40, 30).withMetadata({ orientation }));
    const upright = orientation < 5 ? { widthPx: 40, heightPx: 30 } : { widthPx: 30, heightPx: 40 };
    expect(header && uprightSize(header)).toEqual(upright);
  });

  test("tells metadata from none, and a position from other metadata", async () => {
    expect(await read(drawing(40, 30))).toMatchObject({ hasMetadata: false, hasLocation: false });
    expect(await read(drawing(40, 30).withExif(camera))).toMatchObject({ hasMetadata: true, hasLocation: false });
    expect(await read(drawing(40, 30).withExif(place))).toMatchObject({ hasMetadata: true, hasLocation: true });
    // This encoder packs a PNG's XMP, and what is packed is removed without having been read.
    const readsXmp = format !== "png";
    expect(await read(drawing(40, 30).withXmp(placeInXmp))).toMatchObject({ hasMetadata: true, hasLocation: readsXmp });
  });
});

test("the place of an orientation value is where the file keeps it", async () => {
  for (const [format, encode] of encoded.filter(([name]) => name !== "avif")) {
    const file = await encode(drawing(40, 30).withMetadata({ orientation: 6 })).toBuffer();
    const { orientationAt } = readPictureHeader(file, format) ?? { orientationAt: [] };
    expect(orientationAt, format).toHaveLength(1);
    for (const { at, littleEndian } of orientationAt) file.set(littleEndian ? [8, 0] : [0, 8], at);
    expect(readPictureHeader(file, format), format).toMatchObject({ orientation: 8 });
  }
});

describe("a picture can be sent as it is only when it is plain", () => {
  test.each([
    ["baseline JPEG", "jpeg", () => drawing(320, 200).jpeg(), true],
    ["progressive JPEG", "jpeg", () => drawing(320, 200).jpeg({ progressive: true }), true],
    ["grey JPEG", "jpeg", () => drawing(320, 200).toColourspace("b-w").jpeg(), true],
    ["Display-P3 JPEG", "jpeg", () => drawing(320, 200).withIccProfile("p3").jpeg(), false],
    ["CMYK JPEG", "jpeg", () => drawing(320, 200).toColourspace("cmyk").jpeg(), false],
    ["PNG", "png", () => drawing(320, 200).png(), true],
    ["palette PNG", "png", () => drawing(320, 200).png({ palette: true }), true],
    ["Display-P3 PNG", "png", () => drawing(320, 200).withIccProfile("p3").png(), false],
    ["PNG with alpha", "png", () => drawing(320, 200, 4).png(), false],
    ["16-bit PNG", "png", () => drawing(320, 200).toColourspace("rgb16").png(), false],
  ] as const)("%s", async (_, format, made, isPlain) => {
    const header = readPictureHeader(await made().toBuffer(), format);
    expect(header).toMatchObject({ stored: { widthPx: 320, heightPx: 200 }, orientation: 1, isPlain });
  });
});

describe("a JPEG's profile counts by its description", () => {
  test.each([
    ["sRGB IEC61966-2.1", true],
    ["s\0R\0G\0B\0 \0I\0E\0C\x006\x001\x009\x006\x006\0-\x002\0.\x001", true],
    ["sRGB linear", false],
    ["Display P3", false],
  ])("%j", async (description, isPlain) => {
    const file = await drawing(320, 200).jpeg().toBuffer();
    const profile = Buffer.from(`\xff\xe2\0\x60ICC_PROFILE\0\x01\x01${description}`.padEnd(98, "\0"), "latin1");
    const withProfile = Buffer.concat([file.subarray(0, 2), profile, file.subarray(2)]);
    expect(readPictureHeader(withProfile, "jpeg")).toMatchObject({ isPlain, hasMetadata: false });
  });
});

describe("formats without EXIF tell their size", () => {
  test.each([
    ["lossless WebP", "webp", () => drawing(123, 45).webp({ lossless: true })],
    ["WebP with alpha", "webp", () => drawing(123, 45, 4).webp()],
    ["lossy WebP", "webp", () => drawing(123, 45).webp()],
    ["GIF", "gif", () => drawing(123, 45).gif()],
  ] as const)("%s", async (_, format, made) => {
    const header = readPictureHeader(await made().toBuffer(), format);
    expect(header).toMatchObject({ stored: { widthPx: 123, heightPx: 45 }, orientation: 1, hasMetadata: false });
  });
});
