import sharp from "sharp";
import { expect, test } from "vitest";
import { wholePictureBytes } from "./whole-picture-bytes";

const samples = 400 * 300 * 3;
const drawing = () => sharp({ create: { width: 400, height: 300, channels: 3, background: "#a52" } });

test.each([
  ["a baseline JPEG", () => drawing().jpeg(), 0],
  ["a plain PNG", () => drawing().png(), 0],
  ["a JPEG that has to be turned", () => drawing().withMetadata({ orientation: 6 }).jpeg(), samples],
  ["a progressive JPEG", () => drawing().jpeg({ progressive: true }), 2 * samples],
  ["an interlaced PNG", () => drawing().png({ progressive: true }), samples],
  ["an interlaced 16-bit PNG", () => drawing().toColourspace("rgb16").png({ progressive: true }), 2 * samples],
] as const)("%s is held whole only as far as its form demands", async (_, made, bytes) => {
  expect(wholePictureBytes(await sharp(await made().toBuffer()).metadata())).toBe(bytes);
});
