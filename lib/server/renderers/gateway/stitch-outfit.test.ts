import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { stitchOutfit } from "./stitch-outfit";

const red = { r: 200, g: 20, b: 20 };
const blue = { r: 20, g: 20, b: 200 };
type Colour = typeof red & { alpha?: number };

/** A plain rectangle of cloth on a background. */
async function garment(colour: Colour, background: Colour, format: "jpeg" | "png" = "jpeg"): Promise<Buffer> {
  const cloth = await sharp({ create: { width: 400, height: 500, channels: 3, background: colour } })
    .png()
    .toBuffer();
  const canvas = sharp({ create: { width: 900, height: 1200, channels: format === "png" ? 4 : 3, background } });
  return canvas
    .composite([{ input: cloth, left: 250, top: 350 }])
    .toFormat(format)
    .toBuffer();
}

async function look(picture: Buffer) {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = (Math.round(y * (info.height - 1)) * info.width + Math.round(x * (info.width - 1))) * info.channels;
    const [r = 0, g = 0, b = 0] = data.subarray(start, start + 3);
    return r > 230 && g > 230 && b > 230 ? "white" : r > b ? "red" : "blue";
  };
  return { info, at };
}

const white = { r: 255, g: 255, b: 255 };

describe("stitchOutfit", () => {
  it("shows both garments once, the upper above, cut from their own white, as a JPEG", async () => {
    const picture = await stitchOutfit(await garment(red, white), await garment(blue, white));
    const { info, at } = await look(picture);
    expect(info.width / info.height).toBeCloseTo(0.75, 2);
    const column = Array.from({ length: 200 }, (_, n) => at(0.5, n / 199));
    const order = column.filter((colour, n) => colour !== column[n - 1]);
    expect(order).toEqual(["white", "red", "white", "blue", "white"]);
    expect([at(0.01, 0.3), at(0.99, 0.7)]).toEqual(["white", "white"]);
  });

  it("puts transparent pictures on white", async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const picture = await stitchOutfit(await garment(red, clear, "png"), await garment(blue, clear, "png"));
    const { at } = await look(picture);
    expect([at(0.02, 0.02), at(0.98, 0.98)]).toEqual(["white", "white"]);
  });

  it("does not crop a white garment on white to nothing", async () => {
    const picture = await stitchOutfit(await garment(white, white), await garment(blue, white));
    const { info } = await look(picture);
    expect(Math.min(info.width, info.height)).toBeGreaterThanOrEqual(600);
  });
});
