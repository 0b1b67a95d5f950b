import { describe, expect, test } from "vitest";
import { sniffPicture } from "./sniff-picture";

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const ftyp = (major: string, ...compatible: string[]) =>
  bytesOf(`\0\0\0${String.fromCharCode(16 + compatible.length * 4)}ftyp${major}\0\0\0\0${compatible.join("")}`);
const bmp = (dibHeaderSize: number) => bytesOf(`BM${"\0".repeat(12)}${String.fromCharCode(dibHeaderSize)}\0\0\0`);

describe("a picture is known by its bytes", () => {
  test.each([
    ["JPEG", bytesOf("\xff\xd8\xff\xe0"), "jpeg"],
    ["PNG", bytesOf("\x89PNG\r\n\x1a\n"), "png"],
    ["WebP", bytesOf("RIFF\0\0\0\0WEBPVP8 "), "webp"],
    ["GIF 87", bytesOf("GIF87a"), "gif"],
    ["GIF 89", bytesOf("GIF89a"), "gif"],
    ["BMP of Windows 3", bmp(40), "bmp"],
    ["BMP with a colour space", bmp(124), "bmp"],
    ["AVIF", ftyp("avif", "mif1", "miaf"), "avif"],
    ["animated AVIF", ftyp("avis", "msf1"), "avif"],
    ["AVIF under a general brand", ftyp("mif1", "miaf", "avif"), "avif"],
    ["HEIC of a phone", ftyp("heic", "mif1", "heic"), "heic"],
    ["HEIC under a general brand", ftyp("mif1", "heic"), "heic"],
  ])("%s", (_, bytes, format) => {
    expect(sniffPicture(bytes)).toBe(format);
  });
});

describe("anything else is no picture", () => {
  test.each([
    ["nothing", bytesOf("")],
    ["a page named .jpg", bytesOf("<!doctype html><title>x</title>")],
    ["SVG", bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["a film", ftyp("isom", "mp42")],
    ["text that starts like a BMP", bytesOf("BM is a common pair of letters")],
    ["text that starts like a TIFF", bytesOf("II*\0 or so")],
    ["sound in a RIFF", bytesOf("RIFF\0\0\0\0WAVEfmt ")],
    ["a brand past the end of its box", bytesOf("\0\0\0\x10ftypisom\0\0\0\0avif")],
    ["two bytes of a JPEG", bytesOf("\xff\xd8")],
    ["a PNG whose line ends were changed", bytesOf("\x89PNG\n\x1a\n")],
  ])("%s", (_, bytes) => {
    expect(sniffPicture(bytes)).toBeNull();
  });
});
