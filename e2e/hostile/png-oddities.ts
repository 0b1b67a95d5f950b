import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import sharp from "sharp";
import { drawing, plainPng } from "./drawings";
import type { HostileFile } from "./hostile-file";
import { chunk, headerChunk, png, pngOf, pngWith, u32, zeroRows } from "./png-bytes";

const data = (header = {}) => chunk("IDAT", deflateSync(zeroRows(header)));
const end = chunk("IEND");
const palette = (entries: number) => chunk("PLTE", Buffer.alloc(entries * 3, 0x66));
const animation = (frames: number) => chunk("acTL", Buffer.concat([u32(frames), u32(0)]));
const frameControl = chunk("fcTL", Buffer.concat([u32(0), u32(400), u32(400), u32(0), u32(0), Buffer.alloc(6)]));

/** The chunk's checksum no longer fits. */
function broken(chunkBytes: Buffer): Buffer {
  const copy = Buffer.from(chunkBytes);
  copy.writeUInt32BE((crc32(copy) ^ 1) >>> 0, copy.length - 4);
  return copy;
}

/** PNGs at and over the edge of what the standard allows. */
export const pngOddities: readonly HostileFile[] = [
  { name: "16-bit.png", make: () => png({ bitDepth: 16, colourType: 6 }), expected: "accepted" },
  { name: "16-bit-grey-with-alpha.png", make: () => png({ bitDepth: 16, colourType: 4 }), expected: "accepted" },
  { name: "1-bit.png", make: () => png({ bitDepth: 1, colourType: 0 }), expected: "accepted" },
  {
    name: "interlaced.png",
    make: () =>
      sharp(drawing(400, 400, 4), { raw: { width: 400, height: 400, channels: 4 } })
        .png({ progressive: true })
        .toBuffer(),
    expected: "accepted",
  },
  { name: "palette.png", make: () => png({ colourType: 3 }, palette(16)), expected: "accepted" },
  { name: "palette-missing.png", make: () => png({ colourType: 3 }), expected: "unreadable_image" },
  {
    name: "palette-index-out-of-range.png",
    make: () =>
      pngOf([
        headerChunk({ colourType: 3 }),
        palette(2),
        chunk("IDAT", deflateSync(Buffer.from(zeroRows({ colourType: 3 }).map((_, at) => (at % 401 === 0 ? 0 : 200))))),
        end,
      ]),
    expected: "accepted",
  },
  { name: "palette-of-5000.png", make: () => png({ colourType: 3 }, palette(5_000)), expected: "unreadable_image" },
  {
    name: "more-transparency-than-palette.png",
    make: () => png({ colourType: 3 }, palette(2), chunk("tRNS", Buffer.alloc(256))),
    expected: "accepted",
  },
  {
    name: "animated.png",
    make: async () => pngWith(await plainPng(), animation(2), frameControl),
    expected: "accepted",
  },
  {
    name: "animated-4-billion-frames.png",
    make: async () => pngWith(await plainPng(), animation(2 ** 32 - 1), frameControl),
    expected: "accepted",
  },
  {
    name: "apple-variant.png",
    make: () => pngOf([chunk("CgBI", u32(0x50002006)), headerChunk(), chunk("IDAT", deflateRawSync(zeroRows())), end]),
    expected: "unreadable_image",
  },
  {
    name: "bit-depth-3.png",
    make: () => pngOf([headerChunk({ bitDepth: 3 }), data(), end]),
    expected: "unreadable_image",
  },
  {
    name: "bit-depth-16-palette.png",
    make: () => png({ bitDepth: 16, colourType: 3 }, palette(4)),
    expected: "unreadable_image",
  },
  {
    name: "colour-type-5.png",
    make: () => pngOf([headerChunk({ colourType: 5 }), data(), end]),
    expected: "unreadable_image",
  },
  {
    name: "compression-1.png",
    make: () => pngOf([headerChunk({ compression: 1 }), data(), end]),
    expected: "unreadable_image",
  },
  {
    name: "filter-method-1.png",
    make: () => pngOf([headerChunk({ filter: 1 }), data(), end]),
    expected: "unreadable_image",
  },
  {
    name: "interlace-2.png",
    make: () => pngOf([headerChunk({ interlace: 2 }), data(), end]),
    expected: "unreadable_image",
  },
  {
    name: "row-filter-9.png",
    make: () => pngOf([headerChunk(), chunk("IDAT", deflateSync(Buffer.alloc(zeroRows().length, 9))), end]),
    expected: "unreadable_image",
  },
  {
    name: "header-checksum-wrong.png",
    make: () => pngOf([broken(headerChunk()), data(), end]),
    expected: "unreadable_image",
  },
  {
    name: "data-checksum-wrong.png",
    make: () => pngOf([headerChunk(), broken(data()), end]),
    expected: "unreadable_image",
  },
  {
    name: "two-headers.png",
    make: () => pngOf([headerChunk(), headerChunk({ widthPx: 60_000, heightPx: 60_000 }), data(), end]),
    expected: "unreadable_image",
  },
  {
    name: "header-second.png",
    make: () => pngOf([chunk("gAMA", u32(45_455)), headerChunk(), data(), end]),
    expected: "unreadable_image",
  },
  { name: "no-data.png", make: () => pngOf([headerChunk(), end]), expected: "unreadable_image" },
  { name: "no-end.png", make: () => pngOf([headerChunk(), data()]), expected: "accepted" },
  {
    name: "zlib-header-wrong.png",
    make: () => pngOf([headerChunk(), chunk("IDAT", Buffer.alloc(500, 0xaa)), end]),
    expected: "unreadable_image",
  },
  {
    name: "zlib-with-dictionary.png",
    make: () =>
      pngOf([headerChunk(), chunk("IDAT", deflateSync(zeroRows(), { dictionary: Buffer.from("secret") })), end]),
    expected: "unreadable_image",
  },
  {
    name: "chunk-of-4-gigabytes.png",
    make: () => pngOf([headerChunk(), Buffer.concat([u32(2 ** 32 - 1), Buffer.from("IDAT")]), data()]),
    expected: "unreadable_image",
  },
  {
    name: "unknown-critical-chunk.png",
    make: () => pngOf([headerChunk(), chunk("NEED"), data(), end]),
    expected: "unreadable_image",
  },
];
