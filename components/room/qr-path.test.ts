import decodeQr from "qr/decode.js";
import sharp from "sharp";
import { expect, test } from "vitest";
import { qrPath } from "./qr-path";

const pxPerModule = 6;

/** As a camera would see it: dark modules on white, in pixels. */
async function drawn(text: string) {
  const { d, sideModules } = qrPath(text);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sideModules} ${sideModules}"><rect width="100%" height="100%" fill="#fff"/><path d="${d}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .resize(sideModules * pxPerModule, sideModules * pxPerModule)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

test.each([
  "https://fitting.example/handoff/abcdefghijklmnopqrstuv",
  "http://192.168.178.20:3000/handoff/AZaz09-_AZaz09-_AZaz09",
  "https://a-rather-long-name-of-a-shop.fitting-rooms.example.com:8443/handoff/-_-_-_-_-_-_-_-_-_-_-_",
])("a reader finds %s in the drawn code", async (address) => {
  expect(decodeQr(await drawn(address))).toBe(address);
});
