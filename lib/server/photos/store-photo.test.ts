import { readdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { plainPicture, type TestServer, testServer } from "../testing/test-server";
import { storePhoto } from "./store-photo";

const store = (server: TestServer, bytes: Buffer, ownerId = "ann", kind: "person" | "garment" = "person") =>
  storePhoto(server, { ownerId, kind, bytes });

async function stored(server: TestServer, bytes: Buffer) {
  const result = await store(server, bytes);
  if (!result.ok) throw new Error(result.error.code);
  const file = await server.blobs.get(result.value.photo.blob_key);
  return { photo: result.value.photo, metadata: await sharp(file ?? Buffer.alloc(0)).metadata(), file };
}

describe("what is kept", () => {
  test("a JPEG stays one, of the same size, with full colour resolution", async () => {
    const { photo, metadata } = await stored(await testServer(), await plainPicture("#a33"));
    expect(photo).toMatchObject({ content_type: "image/jpeg", width_px: 300, height_px: 400 });
    expect(metadata).toMatchObject({ format: "jpeg", width: 300, height: 400, chromaSubsampling: "4:4:4" });
  });

  test("a PNG stays one", async () => {
    const { photo, metadata } = await stored(await testServer(), await plainPicture("#a33", "png"));
    expect(photo.content_type).toBe("image/png");
    expect(metadata).toMatchObject({ format: "png", hasAlpha: false });
  });

  test("transparency is kept where a pixel uses it, and dropped where none does", async () => {
    const server = await testServer();
    const see = sharp({
      create: { width: 300, height: 300, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.5 } },
    });
    expect((await stored(server, await see.png().toBuffer())).metadata.hasAlpha).toBe(true);
    const solid = sharp({
      create: { width: 300, height: 300, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 1 } },
    });
    expect((await stored(server, await solid.png().toBuffer())).metadata.hasAlpha).toBe(false);
  });

  test("a turned photo is stored upright, and its size is the upright one", async () => {
    const turned = await sharp(await plainPicture("#a33"))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { photo, metadata } = await stored(await testServer(), turned);
    expect(photo).toMatchObject({ width_px: 400, height_px: 300 });
    expect(metadata.orientation ?? 1).toBe(1);
  });

  test("nothing of the file but its pixels is kept: no position, no text, no profile", async () => {
    const exif = { IFD0: { Copyright: "canary" }, IFD3: { GPSLatitude: "51/1 30/1 0/1", GPSLatitudeRef: "N" } };
    const bytes = await sharp(await plainPicture("#a33"))
      .withExif(exif)
      .withIccProfile("p3")
      .toBuffer();
    expect(bytes.includes("canary")).toBe(true);
    const { metadata, file } = await stored(
      await testServer(),
      Buffer.concat([bytes, Buffer.from("canary after the end")]),
    );
    expect(file?.includes("canary")).toBe(false);
    expect(metadata).not.toHaveProperty("exif");
    expect(metadata).not.toHaveProperty("icc");
  });

  test("a wide-gamut picture keeps its look: its colours are converted, not relabelled", async () => {
    const red = sharp({ create: { width: 300, height: 300, channels: 3, background: { r: 200, g: 60, b: 60 } } });
    const wide = await red.withIccProfile("p3").png().toBuffer();
    const { file } = await stored(await testServer(), wide);
    const { dominant } = await sharp(file ?? Buffer.alloc(0)).stats();
    const [r, g, b] = await sharp(file ?? Buffer.alloc(0))
      .raw()
      .toBuffer();
    expect(dominant.r).toBeGreaterThan(150);
    for (const [channel, meant] of [
      [r, 200],
      [g, 60],
      [b, 60],
    ] as const) {
      expect(Math.abs((channel ?? 0) - meant)).toBeLessThanOrEqual(3);
    }
  });

  test("sixteen bits, grey and CMYK become eight-bit sRGB", async () => {
    const server = await testServer();
    const base = sharp({ create: { width: 300, height: 300, channels: 3, background: "#246" } });
    for (const odd of [
      await base.clone().toColourspace("rgb16").png().toBuffer(),
      await base.clone().toColourspace("b-w").jpeg().toBuffer(),
      await base.clone().toColourspace("cmyk").jpeg().toBuffer(),
    ]) {
      expect((await stored(server, odd)).metadata).toMatchObject({ space: "srgb", depth: "uchar", channels: 3 });
    }
  });
});

describe("what is refused, with its reason", () => {
  test.each([
    ["nothing", () => Buffer.alloc(0), "unreadable_image"],
    ["a text", () => Buffer.from("hello"), "unsupported_format"],
    ["a drawing named .jpg", () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "unsupported_format"],
    [
      "a WebP",
      () =>
        sharp({ create: { width: 300, height: 300, channels: 3, background: "#fff" } })
          .webp()
          .toBuffer(),
      "unsupported_format",
    ],
    ["299 px on one side", () => plainPicture("#fff", "jpeg", 299, 400), "photo_too_small"],
    ["1:2.51", () => plainPicture("#fff", "jpeg", 400, 1004), "photo_bad_aspect"],
    ["2.51:1", () => plainPicture("#fff", "png", 1004, 400), "photo_bad_aspect"],
    ["the start of a JPEG", () => Buffer.from([0xff, 0xd8, 0xff]), "unreadable_image"],
  ] as const)("%s", async (_, make, code) => {
    const server = await testServer();
    expect(await store(server, await make())).toEqual({ ok: false, error: { code } });
    expect(await readdir(join(server.folder, "blobs", "photos"))).toEqual([]);
  });

  test.each([
    ["JPEG", "jpeg", 0.5],
    ["JPEG near its end", "jpeg", 0.95],
    ["PNG", "png", 0.5],
    ["PNG near its end", "png", 0.9],
  ] as const)("a cut %s", async (_, format, share) => {
    const noise = sharp({
      create: {
        width: 500,
        height: 500,
        channels: 3,
        background: "#fff",
        noise: { type: "gaussian", mean: 128, sigma: 40 },
      },
    });
    const whole = await noise.toFormat(format).toBuffer();
    const cut = whole.subarray(0, Math.floor(whole.byteLength * share));
    expect(await store(await testServer(), cut)).toEqual({ ok: false, error: { code: "unreadable_image" } });
  });

  test("a header that claims 65,535 × 65,535 px is refused before it is decoded", async () => {
    const bytes = await plainPicture("#fff");
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
    bytes.writeUInt16BE(65_535, frame + 5);
    bytes.writeUInt16BE(65_535, frame + 7);
    expect(await store(await testServer(), bytes)).toEqual({ ok: false, error: { code: "too_many_pixels" } });
  });

  test.each([
    ["300 px", 300, 300],
    ["exactly 2.5:1", 1000, 400],
  ])("but %s is enough", async (_, widthPx, heightPx) => {
    expect(await store(await testServer(), await plainPicture("#fff", "jpeg", widthPx, heightPx))).toMatchObject({
      ok: true,
    });
  });
});

describe("the same bytes", () => {
  test("of the same owner are the same photo", async () => {
    const server = await testServer();
    const bytes = await plainPicture("#a33");
    const first = await store(server, bytes);
    const second = await store(server, bytes);
    expect(first).toMatchObject({ ok: true, value: { isNew: true } });
    expect(second).toMatchObject({
      ok: true,
      value: { isNew: false, photo: first.ok ? { id: first.value.photo.id } : {} },
    });
  });

  test("sent twice at once are one photo and one file", async () => {
    const server = await testServer();
    const bytes = await plainPicture("#a33");
    const results = await Promise.all([store(server, bytes), store(server, bytes), store(server, bytes)]);
    expect(new Set(results.map((result) => result.ok && result.value.photo.id)).size).toBe(1);
    const rows = await server.db.selectFrom("photos").select("blob_key").execute();
    expect(rows).toHaveLength(1);
  });

  test("of another owner, or as another kind, are another photo", async () => {
    const server = await testServer();
    const bytes = await plainPicture("#a33");
    await store(server, bytes);
    expect(await store(server, bytes, "bob")).toMatchObject({ ok: true, value: { isNew: true } });
    expect(await store(server, bytes, "ann", "garment")).toMatchObject({ ok: true, value: { isNew: true } });
  });
});

test("a full disk is said", async () => {
  const server = await testServer();
  server.blobs.put = () => Promise.resolve({ ok: false, error: "storage_full" });
  expect(await store(server, await plainPicture("#a33"))).toEqual({ ok: false, error: { code: "storage_full" } });
});
