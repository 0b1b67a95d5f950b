import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { inspectFile } from "./inspect-file";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#456" } });
const inspect = (bytes: Buffer, type = "") => inspectFile(new Blob([Uint8Array.from(bytes)], { type }));

describe("a file is known before it is decoded", () => {
  test("by its bytes and not by its type, with its size after turning", async () => {
    const file = await picture(800, 600).withMetadata({ orientation: 6 }).webp().toBuffer();
    const source = await inspect(file, "image/jpeg");
    expect(source).toMatchObject({ ok: true, value: { format: "webp", upright: { widthPx: 600, heightPx: 800 } } });
  });

  test("and may be larger than the server takes, because it is going to be reduced", async () => {
    const file = await picture(8_000, 6_000).png().toBuffer();
    expect(await inspect(file)).toMatchObject({ ok: true });
  });

  test.each([
    ["that is too small after turning", () => picture(290, 400).jpeg(), "photo_too_small"],
    ["that is too long", () => picture(300, 760).jpeg(), "photo_bad_aspect"],
    ["that has too many pixels", () => picture(10_001, 10_000).png(), "too_many_pixels"],
  ])("one %s is refused with its size", async (_, made, code) => {
    expect(await inspect(await made().toBuffer())).toMatchObject({ ok: false, error: { code, size: {} } });
  });

  test("one that is no picture, or breaks off in its header, is refused", async () => {
    expect(await inspect(Buffer.from("<html>"), "image/jpeg")).toMatchObject({ error: { code: "unsupported_format" } });
    const cut = (await picture(800, 600).jpeg().toBuffer()).subarray(0, 60);
    expect(await inspect(cut)).toMatchObject({ error: { code: "unreadable_image" } });
  });
});
