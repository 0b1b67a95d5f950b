import { deflateSync } from "node:zlib";
import { baselineJpeg, flatPicture, plainPng, progressiveJpeg } from "./drawings";
import type { HostileFile } from "./hostile-file";
import { comment, exif, jpegWith, splitAtScan } from "./jpeg-bytes";
import { chunk, headerChunk, png, pngOf, pngWith, zeroRows, zlibBomb } from "./png-bytes";
import { orientationTiff } from "./tiff-bytes";

const gigabyte = 2 ** 30;
const zlibText = (keyword: string, stream: Buffer) => Buffer.concat([Buffer.from(`${keyword}\0\0`, "latin1"), stream]);
const deep = { widthPx: 6_300, heightPx: 6_300, bitDepth: 16, colourType: 6 };

/** Small files that cost a careless decoder gigabytes or minutes. */
export const bombs: readonly HostileFile[] = [
  {
    name: "400-megapixels-of-one-bit.png",
    make: () => png({ widthPx: 20_000, heightPx: 20_000, bitDepth: 1, colourType: 0 }),
    expected: "too_many_pixels",
  },
  {
    name: "picture-data-inflates-to-4-gigabytes.png",
    make: () => pngOf([headerChunk(), chunk("IDAT", zlibBomb(4 * gigabyte)), chunk("IEND")]),
    expected: "accepted",
  },
  {
    name: "text-inflates-to-4-gigabytes.png",
    make: async () => pngWith(await plainPng(), chunk("zTXt", zlibText("Comment", zlibBomb(4 * gigabyte)))),
    expected: "accepted",
  },
  {
    name: "international-text-inflates-to-4-gigabytes.png",
    make: async () =>
      pngWith(
        await plainPng(),
        chunk("iTXt", Buffer.concat([Buffer.from("XML:com.adobe.xmp\0\x01\0\0\0", "latin1"), zlibBomb(4 * gigabyte)])),
      ),
    expected: "accepted",
  },
  {
    name: "profile-inflates-to-4-gigabytes.png",
    make: async () => pngWith(await plainPng(), chunk("iCCP", zlibText("profile", zlibBomb(4 * gigabyte)))),
    expected: "accepted",
  },
  {
    name: "2000-texts-of-4-megabytes.png",
    make: async () => {
      const text = chunk("zTXt", zlibText("Comment", zlibBomb(4 * 2 ** 20)));
      return pngWith(await plainPng(), ...Array.from({ length: 2_000 }, () => text));
    },
    expected: "accepted",
  },
  {
    name: "one-byte-picture-chunks.png",
    make: () => {
      const stream = deflateSync(Buffer.from(zeroRows().map((_, at) => (at % 1_201 === 0 ? 0 : at))), { level: 1 });
      const pieces = Array.from({ length: stream.length }, (_, at) => chunk("IDAT", stream.subarray(at, at + 1)));
      return pngOf([headerChunk(), ...pieces, chunk("IEND")]);
    },
    expected: "accepted",
  },
  {
    name: "half-a-million-empty-chunks.png",
    make: async () => pngWith(await plainPng(), Buffer.alloc(500_000 * 12, chunk("abCd"))),
    expected: "accepted",
  },
  { name: "40-megapixels-16-bit.png", make: () => png(deep), expected: "accepted" },
  {
    name: "40-megapixels-16-bit-interlaced.png",
    make: () => flatPicture(6_300, 6_300).ensureAlpha().toColourspace("rgb16").png({ progressive: true }).toBuffer(),
    expected: "too_many_pixels",
  },
  {
    name: "40-megapixels-16-bit-turned.png",
    make: () => png(deep, chunk("eXIf", orientationTiff(6))),
    expected: "too_many_pixels",
  },
  {
    name: "40-megapixels-progressive.jpg",
    make: () => flatPicture(6_300, 6_300).jpeg({ progressive: true }).toBuffer(),
    expected: "accepted",
  },
  {
    name: "40-megapixels-progressive-full-colour-turned.jpg",
    make: async () => {
      const file = await flatPicture(7_300, 5_470).jpeg({ progressive: true, chromaSubsampling: "4:4:4" }).toBuffer();
      return jpegWith(file, exif(orientationTiff(6)));
    },
    expected: "too_many_pixels",
  },
  {
    name: "300-scans-over-40-megapixels.jpg",
    make: async () => repeatScans(await flatPicture(6_300, 6_300).jpeg({ progressive: true }).toBuffer(), 30),
    expected: "unreadable_image",
  },
  {
    name: "30-thousand-scans.jpg",
    make: async () => repeatScans(await flatPicture(400, 400).jpeg({ progressive: true }).toBuffer(), 3_000),
    expected: "unreadable_image",
  },
  {
    name: "2-million-empty-comments.jpg",
    make: async () => jpegWith(await baselineJpeg(), Buffer.alloc(8_000_000, comment(Buffer.alloc(0)))),
    expected: "accepted",
  },
  {
    name: "9-megabytes-of-fill-bytes.jpg",
    make: async () => jpegWith(await progressiveJpeg(), Buffer.alloc(9_000_000, 0xff)),
    expected: "accepted",
  },
  {
    name: "9-megabytes-of-stray-bytes.jpg",
    make: async () => jpegWith(await baselineJpeg(), comment(Buffer.alloc(0)), Buffer.alloc(9_000_000, 0x41)),
    expected: "accepted",
  },
];

/** The scans of a progressive file again and again: each goes over the whole picture and is a few bytes long. */
function repeatScans(file: Buffer, times: number): Buffer {
  const { head, scans } = splitAtScan(file);
  const withoutEnd = scans.subarray(0, -2);
  return Buffer.concat([head, ...Array.from({ length: times }, () => withoutEnd), scans.subarray(-2)]);
}
