import { deflateRawSync, gzipSync } from "node:zlib";
import sharp from "sharp";
import { flatPicture } from "./drawings";
import type { Expected, HostileFile } from "./hostile-file";

const text = (name: string, content: string, expected: Expected = "unsupported_format"): HostileFile => ({
  name,
  make: () => Buffer.from(content, "utf8"),
  expected,
});
const bytes = (name: string, make: HostileFile["make"]): HostileFile => ({
  name,
  make,
  expected: "unsupported_format",
});

const entityBomb = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha">${Array.from(
  { length: 12 },
  (_, depth) => `<!ENTITY ${"abcdefghijklm"[depth + 1]} "${`&${"abcdefghijklm"[depth]};`.repeat(10)}">`,
).join("")}]><svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><text>&m;</text></svg>`;

/** A WebP or AVIF whose header was rewritten to claim the largest picture that the format can. */
async function claimingWebp(): Promise<Buffer> {
  const file = await flatPicture(400, 400).webp({ lossless: true }).toBuffer();
  // Lossless bit stream: signature byte, then 14 bits of width and height less one.
  file.writeUInt32LE((file.readUInt32LE(21) & 0xf0000000) | 0x0fffffff, 21);
  return file;
}
async function claimingAvif(): Promise<Buffer> {
  const file = await flatPicture(400, 400).avif({ effort: 0 }).toBuffer();
  const at = file.indexOf("ispe", 0, "latin1");
  file.writeUInt32BE(65_535, at + 8);
  file.writeUInt32BE(65_535, at + 12);
  return file;
}

/** One stored-deflated member that inflates to 1 GB, in a container with the two records that readers look for. */
function zipBomb(): Buffer {
  const member = deflateRawSync(Buffer.alloc(2 ** 24));
  const local = Buffer.alloc(30);
  local.write("PK\x03\x04", 0, "latin1");
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(member.length, 18);
  local.writeUInt32LE(2 ** 30, 22);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  return Buffer.concat([local, member, end]);
}

function bmp(widthPx: number, heightPx: number): Buffer {
  const head = Buffer.alloc(54);
  head.write("BM", 0, "latin1");
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(widthPx, 18);
  head.writeInt32LE(heightPx, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  return head;
}

/** Many frames of the largest size, each one byte of picture. */
function gifBomb(): Buffer {
  const screen = Buffer.from("GIF89a\xff\xff\xff\xff\x80\x00\x00\x00\x00\x00\xff\xff\xff", "latin1");
  const frame = Buffer.from("\x2c\0\0\0\0\xff\xff\xff\xff\0\x02\x02\x4c\x01\0", "latin1");
  return Buffer.concat([screen, Buffer.alloc(frame.length * 10_000, frame), Buffer.from(";")]);
}

const isoMedia = (brand: string) =>
  Buffer.concat([Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\x02\0${brand}isom`, "latin1"), Buffer.alloc(4_096)]);

/** Everything that is no JPEG and no PNG, under the name of one. Refused by its first bytes; no parser is woken. */
export const otherFormats: readonly HostileFile[] = [
  text("svg-script.jpg", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  text("svg-billion-laughs.jpg", entityBomb),
  text(
    "svg-external-entity.jpg",
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg><text>&x;</text></svg>',
  ),
  text("svg-with-byte-order-mark.jpg", '\uFEFF  <svg width="99999" height="99999"/>'),
  text("page.jpg", "<!doctype html><script>alert(document.cookie)</script>"),
  text("script.jpg", "window.location='https://example.com/'"),
  text("magick-vector.jpg", "push graphic-context\nviewbox 0 0 640 480\nfill 'url(https://example.com/\"|id\")'\n"),
  text("postscript.jpg", "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 400 400\n(%pipe%id) (w) file\n"),
  text("portable-map.jpg", "P6\n65535 65535\n255\n"),
  text("x-bitmap.jpg", "#define x_width 400\n#define x_height 400\nstatic char x_bits[] = {0};"),
  text("radiance.jpg", "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 65535 +X 65535\n"),
  text("document.jpg", "%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj"),
  text("empty.jpg", "", "unreadable_image"),
  bytes("one-byte.jpg", () => Buffer.from([0xff])),
  bytes("a-megabyte-of-zeros.jpg", () => Buffer.alloc(2 ** 20)),
  bytes("9-megabytes-of-line-ends.jpg", () => Buffer.alloc(9_000_000, "\r\n")),
  bytes("archive.jpg", zipBomb),
  bytes("gzip-bomb.jpg", () => gzipSync(Buffer.alloc(2 ** 26))),
  bytes("program.jpg", () => Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01", "latin1"), Buffer.alloc(4_096)])),
  bytes("program.exe.jpg", () => Buffer.concat([Buffer.from("MZ\x90\0", "latin1"), Buffer.alloc(4_096)])),
  bytes("film.mp4.jpg", () => isoMedia("mp42")),
  bytes("film.mov.jpg", () => isoMedia("qt  ")),
  bytes("photo.heic.jpg", () => isoMedia("heic")),
  bytes("jpeg-xl.jpg", () => Buffer.from("\0\0\0\x0cJXL \r\n\x87\n", "latin1")),
  bytes("jpeg-2000.jpg", () => Buffer.from("\0\0\0\x0cjP  \r\n\x87\n", "latin1")),
  bytes("tiff.jpg", () => flatPicture(400, 400).tiff().toBuffer()),
  bytes("layers.psd.jpg", () =>
    Buffer.from("8BPS\0\x01\0\0\0\0\0\0\0\x03\0\0\x75\x30\0\0\x75\x30\0\x08\0\x03", "latin1"),
  ),
  bytes("icon.jpg", () => Buffer.from("\0\0\x01\0\x01\0\0\0\0\0\x01\0\x20\0\xff\xff\xff\xff", "latin1")),
  bytes("bitmap-claims-2-to-31.jpg", () => bmp(2 ** 31 - 1, -(2 ** 31 - 1))),
  bytes("gif-bomb.jpg", gifBomb),
  bytes("webp.jpg", () => flatPicture(400, 400).webp().toBuffer()),
  bytes("webp-claims-16383-square.png", claimingWebp),
  bytes("webp-of-16383-by-300.jpg", () => flatPicture(16_383, 300).webp({ lossless: true, effort: 0 }).toBuffer()),
  bytes("avif.jpg", () => flatPicture(400, 400).avif({ effort: 0 }).toBuffer()),
  bytes("avif-claims-65535-square.jpg", claimingAvif),
  bytes("animated.webp.jpg", () =>
    sharp(Buffer.alloc(400 * 800 * 3), { raw: { width: 400, height: 800, channels: 3, pageHeight: 400 } })
      .webp({ loop: 0 })
      .toBuffer(),
  ),
];
