import { readFile } from "node:fs/promises";
import sharp, { type Sharp } from "sharp";
import { expect, test, vi } from "vitest";
import { err, ok } from "@/lib/shared/result";
import type { FetchPicture } from "../outgoing/fetch-picture";
import { testServer } from "../testing/test-server";
import { storeFromAddress } from "./store-from-address";

vi.setConfig({ testTimeout: 60_000 });

const asked = { ownerId: "owner", url: "https://shop.example/tee.jpg", kind: "garment" } as const;
const replaced = (file: Buffer, word: string, by: string) =>
  Buffer.from(file.toString("latin1").replaceAll(word, by), "latin1");

function claimingMore(avif: Buffer): Buffer {
  const at = avif.indexOf("ispe", 0, "latin1");
  avif.writeUInt32BE(65_535, at + 8);
  avif.writeUInt32BE(65_535, at + 12);
  return avif;
}

const never = new AbortController().signal;
const answering =
  (answer: Awaited<ReturnType<FetchPicture>>): FetchPicture =>
  () =>
    Promise.resolve(answer);

test("a picture at an address is kept like an upload, and once", async () => {
  const server = await testServer();
  const bytes = await readFile("public/samples/garments/tee_print.jpg");
  const deps = { ...server, fetchPicture: answering(ok(bytes)) };
  const first = await storeFromAddress(deps, asked, never);
  expect(first).toMatchObject({ ok: true, value: { isNew: true, photo: { kind: "garment", width_px: 768 } } });
  expect(await storeFromAddress(deps, asked, never)).toMatchObject({ ok: true, value: { isNew: false } });
});

test.each([
  ["webp", "image/jpeg", (picture: Sharp) => picture.webp()],
  ["avif", "image/jpeg", (picture: Sharp) => picture.avif({ effort: 0 })],
  ["webp with alpha", "image/png", (picture: Sharp) => picture.ensureAlpha(0.5).webp()],
] as const)("a picture that a shop shows as %s is kept as %s", async (_, contentType, encode) => {
  const server = await testServer();
  const bytes = await encode(sharp("public/samples/garments/tee_print.jpg")).toBuffer();
  const stored = await storeFromAddress({ ...server, fetchPicture: answering(ok(bytes)) }, asked, never);
  expect(stored).toMatchObject({ ok: true, value: { photo: { content_type: contentType, height_px: 1024 } } });
});

test.each([
  ["is cut off", (avif: Buffer) => avif.subarray(0, avif.length / 2), "unreadable_image"],
  ["claims 65535 pixels a side", claimingMore, "too_many_pixels"],
  ["is one of the other kind of its container", (avif: Buffer) => replaced(avif, "avif", "heic"), "unsupported_format"],
  ["is of a film", (avif: Buffer) => replaced(avif, "avif", "isom"), "unsupported_format"],
] as const)("an AVIF that %s is refused", async (_, spoil, code) => {
  const server = await testServer();
  const bytes = await sharp("public/samples/garments/tee_print.jpg").avif({ effort: 0 }).toBuffer();
  const deps = { ...server, fetchPicture: answering(ok(spoil(bytes))) };
  expect(await storeFromAddress(deps, asked, never)).toMatchObject({ ok: false, error: { code } });
});

test("a page in place of a picture is refused by its bytes", async () => {
  const server = await testServer();
  const deps = { ...server, fetchPicture: answering(ok(Buffer.from("<html>tee.jpg</html>"))) };
  expect(await storeFromAddress(deps, asked, never)).toMatchObject({ error: { code: "unsupported_format" } });
});

test.each([
  ["not_allowed", "invalid_request"],
  ["unreachable", "invalid_request"],
  ["timed_out", "invalid_request"],
  ["too_large", "photo_too_large"],
] as const)("nothing fetched because of %s is told as %s, about the address", async (problem, code) => {
  const server = await testServer();
  const deps = { ...server, fetchPicture: answering(err(problem)) };
  expect(await storeFromAddress(deps, asked, never)).toMatchObject({ error: { code, field: "url" } });
});
