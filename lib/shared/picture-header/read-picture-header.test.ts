import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { uprightSize } from "./picture-header";
import { readPictureHeader } from "./read-picture-header";

const drawing = (widthPx: number, heightPx: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width: widthPx, height: heightPx, channels, background: { r: 90, g: 40, b: 20, alpha: 0.5 } } });

describe("the header tells size, orientation and metadata", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])("of a JPEG with EXIF orientation %i", async (orientation) => {
    const file = await drawing(40, 30).withMetadata({ orientation }).jpeg().toBuffer();
    const header = readPictureHeader(file, "jpeg");
    expect(header).toMatchObject({ stored: { widthPx: 40, heightPx: 30 }, orientation, hasMetadata: true });
    const upright = orientation < 5 ? { widthPx: 40, heightPx: 30 } : { widthPx: 30, heightPx: 40 };
    expect(header && uprightSize(header)).toEqual(upright);
  });

  test.each([
    ["baseline JPEG", "jpeg", () => drawing(320, 200).jpeg(), true],
    ["progressive JPEG", "jpeg", () => drawing(320, 200).jpeg({ progressive: true }), true],
    ["grey JPEG", "jpeg", () => drawing(320, 200).toColourspace("b-w").jpeg(), true],
    ["CMYK JPEG", "jpeg", () => drawing(320, 200).toColourspace("cmyk").jpeg(), false],
    ["PNG", "png", () => drawing(320, 200).png(), true],
    ["palette PNG", "png", () => drawing(320, 200).png({ palette: true }), true],
    ["PNG with alpha", "png", () => drawing(320, 200, 4).png(), false],
    ["16-bit PNG", "png", () => drawing(320, 200).toColourspace("rgb16").png(), false],
  ] as const)("of a %s", async (_, format, made, isPlain) => {
    const header = readPictureHeader(await made().toBuffer(), format);
    expect(header).toMatchObject({ stored: { widthPx: 320, heightPx: 200 }, orientation: 1, isPlain });
  });
});
