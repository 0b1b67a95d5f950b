import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pictureForGateway } from "./picture-for-gateway";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#808080" } });

/** Noise does not compress: the largest JPEG a picture of this size can be. */
function noise(width: number, height: number): Promise<Buffer> {
  const raw = Buffer.alloc(width * height * 3);
  for (let at = 0, seed = 1; at < raw.length; at += 1) {
    seed = (seed * 48271) % 2147483647;
    raw[at] = seed & 255;
  }
  return sharp(raw, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

describe("pictureForGateway", () => {
  it("leaves a picture that fits as it is, byte for byte", async () => {
    const bytes = await plain(1536, 2048).jpeg().toBuffer();
    expect((await pictureForGateway(bytes)).equals(bytes)).toBe(true);
  });

  it("reduces a large one to 2048 px, keeping its shape", async () => {
    const { width, height, format } = await sharp(
      await pictureForGateway(await plain(6000, 4000).png().toBuffer()),
    ).metadata();
    expect([width, height, format]).toEqual([2048, 1365, "jpeg"]);
  });

  it("puts a transparent one on white", async () => {
    const clear = await sharp({ create: { width: 400, height: 400, channels: 4, background: "#00000000" } })
      .png()
      .toBuffer();
    const { data, info } = await sharp(await pictureForGateway(clear))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.channels, data[0]]).toEqual([3, 255]);
  });

  it("keeps the worst picture below what a relay may refuse", async () => {
    expect((await pictureForGateway(await noise(2048, 1365))).length).toBeLessThanOrEqual(3_000_000);
  });
});
