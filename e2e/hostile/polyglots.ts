import { baselineJpeg, plainPng } from "./drawings";
import type { HostileFile } from "./hostile-file";
import { comment, endOfImage, exif, jpegWith, segment, startOfImage, xmp } from "./jpeg-bytes";
import { chunk, pngSignature, pngWith } from "./png-bytes";
import { orientationTiff } from "./tiff-bytes";

const page = Buffer.from("<html><script>fetch('/api/me',{method:'DELETE'})</script></html>");
const archive = Buffer.from("PK\x03\x04\x14\0\0\0\0\0payload PK\x05\x06", "latin1");
const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</JS(app.alert(1))>>endobj\n%%EOF");
const after = async (picture: Promise<Buffer>, tail: Buffer) => Buffer.concat([await picture, tail]);

/** Pictures that are something else as well. They are accepted, and only their pixels come out. */
const twoFaced: readonly HostileFile[] = [
  { name: "page-after-the-end.jpg", make: () => after(baselineJpeg(), page), expected: "accepted" },
  { name: "page-after-the-end.png", make: () => after(plainPng(), page), expected: "accepted" },
  {
    name: "page-in-a-comment.jpg",
    make: async () => jpegWith(await baselineJpeg(), comment(page)),
    expected: "accepted",
  },
  {
    name: "page-in-a-text-chunk.png",
    make: async () => pngWith(await plainPng(), chunk("tEXt", Buffer.concat([Buffer.from("Title\0"), page]))),
    expected: "accepted",
  },
  {
    name: "page-in-an-unknown-chunk.png",
    make: async () => pngWith(await plainPng(), chunk("eVIl", page)),
    expected: "accepted",
  },
  { name: "archive-after-the-end.jpg", make: () => after(baselineJpeg(), archive), expected: "accepted" },
  { name: "archive-after-the-end.png", make: () => after(plainPng(), archive), expected: "accepted" },
  {
    name: "document-in-a-comment.jpg",
    make: async () => jpegWith(await baselineJpeg(), comment(pdf)),
    expected: "accepted",
  },
  {
    name: "script-in-the-first-segment.jpg",
    // A first segment whose length reads as "/*" makes the file a script that comments its own pixels out.
    make: async () => jpegWith(await baselineJpeg(), segment(0xfe, Buffer.alloc(0x2f2a - 2, "*/=alert(1);/*"))),
    expected: "accepted",
  },
  {
    name: "second-picture-after-the-first.jpg",
    make: async () => after(baselineJpeg(), await baselineJpeg(300, 300)),
    expected: "accepted",
  },
  {
    name: "png-after-jpeg.jpg",
    make: async () => after(baselineJpeg(), await plainPng()),
    expected: "accepted",
  },
  { name: "jpeg-named.png", make: () => baselineJpeg(), expected: "accepted" },
  { name: "png-named.jpg", make: () => plainPng(), expected: "accepted" },
  {
    name: "position-and-xmp.jpg",
    make: async () =>
      jpegWith(
        await baselineJpeg(),
        exif(orientationTiff(1)),
        xmp('<rdf:Description exif:GPSLatitude="48,8.5N" exif:GPSLongitude="11,34.5E"/>'),
      ),
    expected: "accepted",
  },
];

/** Only the first bytes are a picture's. */
const masked: readonly HostileFile[] = [
  {
    name: "jpeg-start-then-page.jpg",
    make: () => Buffer.concat([startOfImage, Buffer.from([0xff]), page]),
    expected: "unreadable_image",
  },
  { name: "png-start-then-page.png", make: () => Buffer.concat([pngSignature, page]), expected: "unreadable_image" },
  {
    name: "jpeg-start-and-end.jpg",
    make: () => Buffer.concat([startOfImage, Buffer.from([0xff]), endOfImage]),
    expected: "unreadable_image",
  },
  {
    name: "gif-that-is-a-script.jpg",
    make: () => Buffer.from("GIF89a/*\0\0*/=1;alert(1)", "latin1"),
    expected: "unsupported_format",
  },
  {
    name: "page-then-jpeg.jpg",
    make: async () => Buffer.concat([page, await baselineJpeg()]),
    expected: "unsupported_format",
  },
  {
    name: "document-then-jpeg.jpg",
    make: async () => Buffer.concat([pdf, await baselineJpeg()]),
    expected: "unsupported_format",
  },
];

export const polyglots: readonly HostileFile[] = [...twoFaced, ...masked];
