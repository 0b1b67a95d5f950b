import { baselineJpeg, plainPng } from "./drawings";
import type { HostileFile } from "./hostile-file";
import { exif, jpegWith, profilePart, segment, xmp } from "./jpeg-bytes";
import { chunk, pngWith, u32 } from "./png-bytes";
import { deflateSync } from "node:zlib";
import { orientationTiff, tiff } from "./tiff-bytes";

const type = { short: 3, long: 4, undefined: 7 };
const tag = {
  orientation: 0x0112,
  exifDirectory: 0x8769,
  gpsDirectory: 0x8825,
  makerNote: 0x927c,
  thumbnailAt: 0x0201,
  thumbnailBytes: 0x0202,
};

/** The head of a display profile that claims `bytes` and `tags`; nothing it points to is there. */
function profile(bytes: number, tags: number): Buffer {
  const head = Buffer.alloc(132 + 12);
  head.writeUInt32BE(bytes, 0);
  head.write("\x04\x30\0\0mntrRGB XYZ ", 8, "latin1");
  head.write("acsp", 36, "latin1");
  head.writeUInt32BE(tags, 128);
  head.write("A2B0", 132, "latin1");
  head.writeUInt32BE(128, 136);
  head.writeUInt32BE(bytes, 140);
  return head;
}

/** A table of 255 grid points in each of 15 dimensions: more cells than there are bytes in the world. */
function hugeTable(): Buffer {
  const lut = Buffer.concat([Buffer.from("mft2\0\0\0\0\x0f\x03\xff\0", "latin1"), Buffer.alloc(200)]);
  const file = Buffer.concat([profile(0, 1), lut]);
  file.writeUInt32BE(file.length, 0);
  file.writeUInt32BE(144, 136);
  file.writeUInt32BE(lut.length, 140);
  return file;
}

const jpeg = (name: string, ...segments: Buffer[]): HostileFile => ({
  name,
  make: async () => jpegWith(await baselineJpeg(), ...segments),
  expected: "accepted",
});
const withProfile = (name: string, data: Buffer): HostileFile[] => [
  jpeg(`${name}.jpg`, profilePart(data)),
  {
    name: `${name}.png`,
    make: async () =>
      pngWith(await plainPng(), chunk("iCCP", Buffer.concat([Buffer.from("p\0\0", "latin1"), deflateSync(data)]))),
    expected: "accepted",
  },
];

/** Honest pixels behind metadata that lies. None of it is needed, so none of it may do harm: all are accepted. */
export const metadataBombs: readonly HostileFile[] = [
  jpeg("exif-directory-loop.jpg", exif(tiff([[tag.orientation, type.short, 1, 1]], 8))),
  jpeg(
    "exif-directories-inside-themselves.jpg",
    exif(
      tiff([
        [tag.exifDirectory, type.long, 1, 8],
        [tag.gpsDirectory, type.long, 1, 8],
      ]),
    ),
  ),
  jpeg("exif-entry-of-4-gigabytes.jpg", exif(tiff([[tag.makerNote, type.undefined, 2 ** 32 - 1, 26]]))),
  jpeg("exif-points-outside.jpg", exif(tiff([[tag.exifDirectory, type.long, 1, 2 ** 32 - 2]], 2 ** 32 - 1))),
  jpeg(
    "exif-claims-65535-entries.jpg",
    exif(Buffer.concat([Buffer.from("II*\0\x08\0\0\0\xff\xff", "latin1"), Buffer.alloc(600, 1)])),
  ),
  jpeg("exif-is-one-byte.jpg", exif(Buffer.from("I"))),
  jpeg("orientation-0.jpg", exif(orientationTiff(0))),
  jpeg("orientation-9.jpg", exif(orientationTiff(9))),
  jpeg("orientation-65535.jpg", exif(orientationTiff(65_535))),
  jpeg("orientation-as-a-long.jpg", exif(tiff([[tag.orientation, type.long, 1, 6]]))),
  jpeg("two-orientations.jpg", exif(orientationTiff(6)), exif(orientationTiff(8))),
  jpeg(
    "thumbnail-of-4-gigabytes.jpg",
    exif(
      tiff(
        [
          [tag.thumbnailAt, type.long, 1, 0],
          [tag.thumbnailBytes, type.long, 1, 2 ** 32 - 1],
        ],
        8,
      ),
    ),
  ),
  jpeg("xmp-entities.jpg", xmp('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><x>&b;</x>')),
  jpeg(
    "100-exif-blocks.jpg",
    ...Array.from({ length: 100 }, () => exif(Buffer.alloc(60_000, "MM\0*\0\0\0\x08\xff\xff", "latin1"))),
  ),
  jpeg(
    "photoshop-block-of-4-gigabytes.jpg",
    segment(0xed, Buffer.concat([Buffer.from("Photoshop 3.0\x008BIM\x04\x04\0\0"), u32(2 ** 32 - 1)])),
  ),
  ...withProfile("profile-claims-4-gigabytes", profile(2 ** 32 - 1, 1)),
  ...withProfile("profile-claims-4-billion-tags", profile(144, 2 ** 32 - 1)),
  ...withProfile("profile-with-huge-table", hugeTable()),
  ...withProfile("profile-is-noise", Buffer.alloc(20_000, "not a profile ")),
  jpeg("profile-part-0-of-0.jpg", profilePart(profile(144, 1), 0, 0)),
  jpeg(
    "profile-parts-all-the-same.jpg",
    ...Array.from({ length: 20 }, () => profilePart(Buffer.alloc(60_000), 7, 255)),
  ),
  jpeg(
    "profile-of-9-megabytes.jpg",
    ...Array.from({ length: 140 }, (_, at) => profilePart(Buffer.alloc(65_000, "x"), at + 1, 140)),
  ),
];
