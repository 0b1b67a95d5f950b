import fc from "fast-check";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { sizeProblem } from "../picture-rules";
import { contentTypes, type PictureFormat } from "../picture-formats";
import { sniffPicture } from "../sniff-picture";
import { jpegWithoutMetadata } from "./jpeg-without-metadata";
import { uprightSize } from "./picture-header";
import { pngWithoutMetadata } from "./png-without-metadata";
import { readPictureHeader } from "./read-picture-header";

const formats = Object.keys(contentTypes) as PictureFormat[];
const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part)))),
  );

/** One real file a format; BMP has no encoder here and is 54 bytes of header. */
async function seeds(): Promise<Record<PictureFormat, Uint8Array>> {
  const drawing = sharp({ create: { width: 64, height: 48, channels: 3, background: "#a52" } })
    .withExif({ IFD0: { Make: "Box" }, IFD3: { GPSLatitude: "1/1 2/1 3/1" } })
    .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>");
  const avif = await drawing.clone().avif({ effort: 0 }).toBuffer();
  return {
    jpeg: await drawing.clone().jpeg().toBuffer(),
    png: await drawing.clone().png().toBuffer(),
    webp: await drawing.clone().webp().toBuffer(),
    gif: await drawing.clone().gif().toBuffer(),
    avif,
    heic: Buffer.from(avif.toString("latin1").replaceAll("avif", "heic"), "latin1"),
    bmp: bytesOf(
      "BM",
      [0, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 64, 0, 0, 0, 48, 0, 0, 0, 1, 0, 24, 0],
      "\0".repeat(24),
    ),
  };
}

/** A header is either refused or makes sense in itself. */
function expectSense(bytes: Uint8Array, format: PictureFormat) {
  const header = readPictureHeader(bytes, format);
  if (!header) return null;
  const { widthPx, heightPx } = uprightSize(header);
  for (const side of [widthPx, heightPx]) expect(Number.isInteger(side) && side >= 1).toBe(true);
  expect(header.orientation).toBeOneOf([1, 2, 3, 4, 5, 6, 7, 8]);
  for (const { at } of header.orientationAt) expect(at).toBeLessThan(bytes.length);
  return header;
}

describe.each(formats)("any bytes under the name of %s", (format) => {
  let seed: Uint8Array;
  beforeAll(async () => {
    seed = (await seeds())[format];
  });

  test("are recognised when they are what they should be", () => {
    expect(sniffPicture(seed)).toBe(format);
    expect(expectSense(seed, format)).toMatchObject({ stored: { widthPx: 64, heightPx: 48 } });
  });

  test("cut at any place give the right size or none", () => {
    for (let length = 0; length < seed.length; length++) {
      const header = expectSense(seed.subarray(0, length), format);
      if (header) expect(header.stored).toEqual({ widthPx: 64, heightPx: 48 });
    }
  });

  test("changed anywhere give a header that makes sense or none", () => {
    const change = fc.tuple(
      fc.nat(seed.length - 1),
      fc.constantFrom(0, 1, 0x7f, 0x80, 0xfe, 0xff).map((n) => [n]),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), (changes) => {
        const mutant = Uint8Array.from(seed);
        for (const [at, value] of changes) mutant.set(value, at);
        expectSense(mutant, format);
        sniffPicture(mutant);
        if (format === "jpeg") jpegWithoutMetadata(mutant);
        if (format === "png") pngWithoutMetadata(mutant);
      }),
      { numRuns: 400 },
    );
  });

  test("at random, behind a true beginning, give a header that makes sense or none", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.uint8Array({ maxLength: 400 }), (kept, rest) => {
        expectSense(Uint8Array.from([...seed.subarray(0, kept), ...rest]), format);
      }),
      { numRuns: 400 },
    );
  });

  test("are read inside their bounds: what lies around them in memory changes nothing", () => {
    const cut = fc.nat(seed.length);
    fc.assert(
      fc.property(cut, fc.uint8Array({ minLength: 64, maxLength: 64 }), (length, neighbours) => {
        const memory = Uint8Array.from([...neighbours, ...seed.subarray(0, length), ...neighbours]);
        const inside = memory.subarray(64, 64 + length);
        expect(readPictureHeader(inside, format)).toEqual(readPictureHeader(Uint8Array.from(inside), format));
      }),
    );
  });
});

describe("files made to hurt end in a refusal", () => {
  const u16 = (n: number) => [n >> 8, n & 255];
  const u32 = (n: number) => [...u16(n >>> 16), ...u16(n & 0xffff)];
  const box = (type: string, ...parts: (string | number[])[]) => {
    const body = bytesOf(...parts);
    return [...bytesOf(u32(body.length + 8), type), ...body];
  };
  const frame = (heightPx: number, widthPx: number) =>
    bytesOf([0xff, 0xc0], u16(11), [8], u16(heightPx), u16(widthPx), [1, 1, 17, 0]);
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0];

  test.each([
    ["a JPEG of fill bytes", "jpeg", bytesOf([0xff, 0xd8], Array<number>(100_000).fill(0xff))],
    ["a JPEG segment shorter than its own length", "jpeg", bytesOf([0xff, 0xd8, 0xff, 0xe1, 0, 1, 0, 0, 0, 0])],
    ["a JPEG segment past the end", "jpeg", bytesOf([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 0, 0])],
    ["a JPEG with a scan and no frame", "jpeg", bytesOf([0xff, 0xd8], scan)],
    ["a JPEG of no height", "jpeg", bytesOf([0xff, 0xd8], [...frame(0, 800)], scan)],
    ["a PNG that starts with another chunk", "png", bytesOf("\x89PNG\r\n\x1a\n", u32(13), "iTXt", "\0".repeat(40))],
    [
      "a PNG of no width",
      "png",
      bytesOf("\x89PNG\r\n\x1a\n", u32(13), "IHDR", u32(0), u32(9), [8, 2, 0, 0, 0], u32(0)),
    ],
    [
      "a PNG wider than PNG allows",
      "png",
      bytesOf("\x89PNG\r\n\x1a\n", u32(13), "IHDR", u32(2 ** 31), u32(9), [8, 2, 0, 0, 0], u32(0)),
    ],
    ["a HEIF box longer than the file", "heic", bytesOf(u32(16), "ftypheic\0\0\0\0", u32(4_000_000_000), "meta")],
    [
      "a HEIF box of 64 bits",
      "heic",
      bytesOf(u32(16), "ftypheic\0\0\0\0", u32(1), "meta", u32(0xffffffff), u32(0xffffffff)),
    ],
    ["a HEIF that names no picture", "avif", bytesOf(u32(16), "ftypavif\0\0\0\0", box("meta", u32(0)))],
    [
      "a HEIF with extents that take no bytes",
      "heic",
      bytesOf(
        u32(16),
        "ftypheic\0\0\0\0",
        box("meta", u32(0), box("iloc", u32(0), u16(0), u16(0xffff), Array<number>(9_000).fill(255))),
      ),
    ],
    ["a GIF cut in its header", "gif", bytesOf("GIF89a", [64, 0, 48, 0, 0, 0])],
    ["a WebP of no height", "webp", bytesOf("RIFF\0\0\0\0WEBPVP8 ", "\0".repeat(40))],
    ["a WebP cut in its size", "webp", bytesOf("RIFF\0\0\0\0WEBPVP8X", [10, 0, 0, 0, 0, 0, 0, 0, 63, 0, 0])],
    ["a BMP of no height", "bmp", bytesOf("BM", "\0".repeat(12), [40, 0, 0, 0, 64, 0, 0, 0], "\0".repeat(32))],
    ["a BMP of less than no width", "bmp", bytesOf("BM", "\0".repeat(12), [40, 0, 0, 0], u32(-1), "@".repeat(32))],
    ["a GIF of no size", "gif", bytesOf("GIF89a", [0, 0, 0, 0, 0, 0, 0])],
    ["a WebP of an unknown kind", "webp", bytesOf("RIFF\0\0\0\0WEBPVP9 ", "\0".repeat(40))],
    ["a BMP of no width", "bmp", bytesOf("BM", "\0".repeat(12), [40], "\0".repeat(40))],
  ] as const)("%s", (_, format, file) => {
    expect(readPictureHeader(file, format)).toBeNull();
  });

  test.each([
    ["jpeg", bytesOf([0xff, 0xd8], [...frame(65_535, 65_535)], scan)],
    ["png", bytesOf("\x89PNG\r\n\x1a\n", u32(13), "IHDR", u32(2 ** 31 - 1), u32(2 ** 31 - 1), [8, 2, 0, 0, 0], u32(0))],
    ["webp", bytesOf("RIFF\0\0\0\0WEBPVP8X", [10, 0, 0, 0, 0, 0, 0, 0], Array<number>(6).fill(255))],
    ["gif", bytesOf("GIF89a", [255, 255, 255, 255, 0, 0, 0])],
    ["bmp", bytesOf("BM", "\0".repeat(12), [40, 0, 0, 0, 255, 255, 255, 127, 255, 255, 255, 127], "\0".repeat(28))],
  ] as const)("a %s that claims all that its format can is refused by its size alone", (format, file) => {
    const header = readPictureHeader(file, format);
    expect(header && sizeProblem(uprightSize(header), 100_000_000)).toBe("too_many_pixels");
  });

  test("EXIF that points outside, at itself, or at the same thing a thousand times is read once and believed in nothing", () => {
    const entry = (tag: number, value: number) => [...u16(tag), ...u16(4), ...u32(1), ...u32(value)];
    const pointers = Array.from({ length: 5_000 }, () => entry(0x8825, 8)).flat();
    const exif = [...bytesOf("Exif\0\0MM\0*", u32(8), u16(0xffff), pointers)];
    const segment = [0xff, 0xe1, ...u16(exif.length + 2), ...exif];
    const file = bytesOf([0xff, 0xd8], ...Array.from({ length: 100 }, () => segment), [...frame(600, 800)], scan);
    expect(readPictureHeader(file, "jpeg")).toMatchObject({ orientation: 1, hasLocation: false, hasMetadata: true });
  });
});
