import sharp from "sharp";
import { expect, test } from "vitest";
import { decodePicture, encodePng } from "./decode-picture";

const flat = (channels: 3 | 4, background: { r: number; g: number; b: number; alpha?: number }) =>
  sharp({ create: { width: 40, height: 20, channels, background } });

const firstPixel = async (bytes: Uint8Array) => {
  const decoded = await decodePicture(bytes);
  if (!decoded.ok) throw new Error(decoded.error);
  const { widthPx, heightPx, rgb } = decoded.value;
  return { size: [widthPx, heightPx], length: rgb.length, rgb: [...rgb.subarray(0, 3)] };
};

const red = { size: [40, 20], length: 2400, rgb: [200, 10, 20] };
const redColour = { r: 200, g: 10, b: 20 };

test.each([
  { name: "plain PNG", bytes: () => flat(3, redColour).png(), expected: red },
  {
    name: "see-through PNG lies on white",
    bytes: () => flat(4, { ...redColour, alpha: 0 }).png(),
    expected: { ...red, rgb: [255, 255, 255] },
  },
  { name: "16 bits a channel", bytes: () => flat(3, redColour).toColourspace("rgb16").png(), expected: red },
  {
    name: "grey has three channels",
    bytes: () => flat(3, { r: 90, g: 90, b: 90 }).toColourspace("b-w").png(),
    expected: { ...red, rgb: [90, 90, 90] },
  },
  {
    name: "turned by its EXIF",
    bytes: () => flat(3, redColour).withMetadata({ orientation: 6 }).png(),
    expected: { ...red, size: [20, 40] },
  },
])("$name", async ({ bytes, expected }) => {
  expect(await firstPixel(await bytes().toBuffer())).toEqual(expected);
});

test("a CMYK JPEG becomes RGB", async () => {
  const bytes = await flat(3, redColour).toColourspace("cmyk").jpeg().toBuffer();
  expect(await firstPixel(bytes)).toMatchObject({ size: [40, 20], length: 2400 });
});

test.each([
  { name: "no picture at all", bytes: Uint8Array.of(1, 2, 3) },
  { name: "nothing", bytes: new Uint8Array(0) },
])("$name is unreadable, not a crash", async ({ bytes }) => {
  expect(await decodePicture(bytes)).toEqual({ ok: false, error: "unreadable_image" });
});

test("a picture survives encoding exactly", async () => {
  const rgb = Uint8ClampedArray.from({ length: 30 * 20 * 3 }, (_, i) => (i * 37) % 256);
  const decoded = await decodePicture(await encodePng({ widthPx: 30, heightPx: 20, rgb }));
  expect(decoded).toMatchObject({ ok: true, value: { rgb } });
});
