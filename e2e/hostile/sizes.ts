import { baselineJpeg, flatPicture, plainPng } from "./drawings";
import type { HostileFile } from "./hostile-file";
import { exif, jpegWith, withFrame } from "./jpeg-bytes";
import { chunk, headerChunk, png, pngOf, zlibBomb } from "./png-bytes";
import { orientationTiff } from "./tiff-bytes";

const maxBytes = 10_000_000;
const padded = async (bytes: number) => {
  const file = await baselineJpeg();
  return Buffer.concat([file, Buffer.alloc(bytes - file.length)]);
};

/** Sides and bytes at, just over and far over what is allowed, and sizes that are only claimed. */
export const sizes: readonly HostileFile[] = [
  { name: "one-byte-too-many.jpg", make: () => padded(maxBytes + 1), expected: "photo_too_large" },
  { name: "as-many-bytes-as-allowed.jpg", make: () => padded(maxBytes), expected: "accepted" },
  { name: "side-299.jpg", make: () => baselineJpeg(299, 400), expected: "photo_too_small" },
  { name: "side-300.png", make: () => plainPng(300, 300), expected: "accepted" },
  { name: "aspect-2.5.jpg", make: () => baselineJpeg(300, 750), expected: "accepted" },
  { name: "aspect-over-2.5.jpg", make: () => baselineJpeg(300, 751), expected: "photo_bad_aspect" },
  {
    name: "aspect-bad-when-turned.jpg",
    make: async () => jpegWith(await baselineJpeg(751, 300), exif(orientationTiff(6))),
    expected: "photo_bad_aspect",
  },
  { name: "one-pixel.png", make: () => png({ widthPx: 1, heightPx: 1 }), expected: "photo_too_small" },
  {
    name: "sides-65535.jpg",
    make: async () => withFrame(await baselineJpeg(), { widthPx: 65_535, heightPx: 65_535 }),
    expected: "too_many_pixels",
  },
  {
    name: "strip-65535-by-300.jpg",
    make: async () => withFrame(await baselineJpeg(), { widthPx: 65_535, heightPx: 300 }),
    expected: "photo_bad_aspect",
  },
  {
    name: "line-65535-by-1.jpg",
    make: async () => withFrame(await baselineJpeg(), { widthPx: 65_535, heightPx: 1 }),
    expected: "photo_too_small",
  },
  {
    name: "claims-6300-square-holds-400.jpg",
    make: async () => withFrame(await baselineJpeg(), { widthPx: 6_300, heightPx: 6_300 }),
    expected: "unreadable_image",
  },
  {
    name: "claims-6300-square-holds-400.png",
    make: () =>
      pngOf([headerChunk({ widthPx: 6_300, heightPx: 6_300 }), chunk("IDAT", zlibBomb(480_000)), chunk("IEND")]),
    expected: "unreadable_image",
  },
  {
    name: "no-width.jpg",
    make: async () => withFrame(await baselineJpeg(), { widthPx: 0 }),
    expected: "unreadable_image",
  },
  {
    name: "height-comes-later.jpg",
    make: async () => withFrame(await baselineJpeg(), { heightPx: 0 }),
    expected: "unreadable_image",
  },
  { name: "no-height.png", make: () => pngOf([headerChunk({ heightPx: 0 })]), expected: "unreadable_image" },
  {
    name: "sides-2-to-31.png",
    make: () => pngOf([headerChunk({ widthPx: 2 ** 31 - 1, heightPx: 2 ** 31 - 1 }), chunk("IDAT", zlibBomb(2 ** 22))]),
    expected: "too_many_pixels",
  },
  {
    name: "sides-2-to-32.png",
    make: () => pngOf([headerChunk({ widthPx: 2 ** 32 - 1, heightPx: 2 ** 32 - 1 })]),
    expected: "unreadable_image",
  },
  {
    name: "pixels-overflow-32-bits.png",
    // 65,536 × 65,537 is 65,536 in 32-bit arithmetic.
    make: () => pngOf([headerChunk({ widthPx: 65_536, heightPx: 65_537 })]),
    expected: "too_many_pixels",
  },
  { name: "40-megapixels.jpg", make: () => flatPicture(7_300, 5_470).jpeg().toBuffer(), expected: "accepted" },
  {
    name: "40-megapixels-turned.jpg",
    make: async () => jpegWith(await flatPicture(7_300, 5_470).jpeg().toBuffer(), exif(orientationTiff(6))),
    expected: "accepted",
  },
  { name: "40-megapixels.png", make: () => flatPicture(7_300, 5_470).png().toBuffer(), expected: "accepted" },
  {
    name: "over-40-megapixels.png",
    make: () => flatPicture(7_300, 5_480).png().toBuffer(),
    expected: "too_many_pixels",
  },
];
