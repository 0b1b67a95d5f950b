import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { decoderForTests } from "../../picture-decoder/decoder-for-tests";
import { readResultPicture } from "./fetch-result";

const decoder = decoderForTests((fault) => {
  throw new Error("the decoder ended", { cause: fault });
});
afterAll(() => decoder.close());

const picture = () => sharp({ create: { width: 320, height: 400, channels: 3, background: "#345678" } });

describe("readResultPicture", () => {
  it.each(["jpeg", "png", "webp"] as const)("keeps a whole %s as it came", async (format) => {
    const bytes = await picture().toFormat(format).toBuffer();
    expect(await readResultPicture(bytes, decoder)).toEqual({
      ok: true,
      value: { bytes, contentType: `image/${format}`, widthPx: 320, heightPx: 400 },
    });
  });

  it.each(["jpeg", "png", "webp"] as const)("refuses a %s that was cut off on its way", async (format) => {
    const bytes = await sharp(await noisy())
      .toFormat(format)
      .toBuffer();
    expect((await readResultPicture(bytes.subarray(0, Math.floor(bytes.length * 0.6)), decoder)).ok).toBe(false);
  });

  it.each(["", "<html>expired</html>", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "GIF89a"])(
    "refuses %j",
    async (text) => {
      expect((await readResultPicture(Buffer.from(text), decoder)).ok).toBe(false);
    },
  );

  it("refuses a picture of too many pixels before it decodes it", async () => {
    const bomb = await sharp({ create: { width: 20_000, height: 3_000, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    expect((await readResultPicture(bomb, decoder)).ok).toBe(false);
  });
});

function noisy(): Promise<Buffer> {
  const raw = Buffer.alloc(
    320 * 400 * 3,
    Uint8Array.from({ length: 251 }, (_, n) => (n * 97) % 251),
  );
  return sharp(raw, { raw: { width: 320, height: 400, channels: 3 } })
    .png()
    .toBuffer();
}
