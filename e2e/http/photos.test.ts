import { request } from "node:http";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Photo, PhotoPage } from "@/lib/shared/photo";
import { Shopper } from "../server/shopper";
import { type RunningServer, startServer } from "../server/start-server";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.dispose());

const newShopper = () => new Shopper(server.baseUrl);
const jpeg = (colour: string, widthPx = 600, heightPx = 800) =>
  sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
const send = (shopper: Shopper, bytes: Uint8Array, kind = "person") =>
  shopper.ask(`/api/photos?kind=${kind}`, { method: "POST", body: new Uint8Array(bytes) });
const sendOk = async (shopper: Shopper, colour: string) =>
  Photo.parse(await (await send(shopper, await jpeg(colour))).json());

describe("an upload", () => {
  test("is kept and described", async () => {
    const answer = await send(newShopper(), await jpeg("#123"));
    expect(answer.status).toBe(201);
    const photo = Photo.parse(await answer.json());
    expect(photo).toMatchObject({ kind: "person", widthPx: 600, heightPx: 800, sentTo: [] });
    expect(Date.parse(photo.expiresAt) - Date.parse(photo.createdAt)).toBe(7 * 24 * 60 * 60_000);
  });

  test("of the same bytes answers the same photo with 200", async () => {
    const shopper = newShopper();
    const first = await send(shopper, await jpeg("#123"));
    const again = await send(shopper, await jpeg("#123"));
    expect(again.status).toBe(200);
    expect(((await again.json()) as Photo).id).toBe(((await first.json()) as Photo).id);
  });

  test.each([
    ["without a kind", "/api/photos", "invalid_request", 422],
    ["of an unknown kind", "/api/photos?kind=hat", "invalid_request", 422],
    ["of a text", "/api/photos?kind=person", "unsupported_format", 415],
  ])("%s is refused", async (_, path, code, status) => {
    const answer = await newShopper().ask(path, { method: "POST", body: "hello" });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code, status });
  });
});

describe("a picture by its address", () => {
  test.each([
    "http://example.com/tee.jpg",
    "https://127.0.0.1/tee.jpg",
    "https://[::1]/tee.jpg",
    "https://169.254.169.254/latest/meta-data",
    "https://localhost/tee.jpg",
    "https://user:secret@example.com/tee.jpg",
    "file:///etc/passwd",
    "tee.jpg",
  ])("is not fetched from %s", async (url) => {
    const body = JSON.stringify({ url, kind: "garment" });
    const answer = await newShopper().ask("/api/photos/from-address", { method: "POST", body });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "invalid_request", field: "url" });
  });
});

/** Announces or streams more than is allowed and tells what comes back before the body is through. */
function pour(headers: Record<string, string>, writtenBytes: number) {
  return new Promise<{ status: number; connection: string | undefined; code: string }>((resolve, reject) => {
    const call = request(`${server.baseUrl}/api/photos?kind=person`, { method: "POST", headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => (text += part));
      answer.on("end", () => {
        const { code } = JSON.parse(text) as { code: string };
        resolve({ status: answer.statusCode ?? 0, connection: answer.headers.connection, code });
        call.destroy();
      });
    });
    call.on("error", reject);
    // Never ended: an answer can only come because the server does not wait for the rest.
    call.write(Buffer.alloc(writtenBytes));
  });
}

describe("more than 10,000,000 bytes", () => {
  const tooLarge = { status: 413, connection: "close", code: "photo_too_large" };

  test("announced by Content-Length are refused before the body comes", async () => {
    expect(await pour({ "content-length": "10000001" }, 1)).toEqual(tooLarge);
  });

  test("that come unannounced are refused while they arrive", async () => {
    expect(await pour({ "transfer-encoding": "chunked" }, 10_000_001)).toEqual(tooLarge);
  });
});

describe("a picture", () => {
  test("is answered as stored, privately, with a tag that saves the second sending", async () => {
    const shopper = newShopper();
    const { imageUrl } = await sendOk(shopper, "#345");
    const whole = await shopper.ask(imageUrl, { headers: { accept: "image/webp" } });
    expect(whole.headers.get("content-type")).toBe("image/jpeg");
    expect(whole.headers.get("cache-control")).toBe("private, no-cache");
    expect(whole.headers.get("vary")).toContain("Accept");
    expect(whole.headers.get("x-content-type-options")).toBe("nosniff");
    expect(whole.headers.get("content-security-policy")).toContain("sandbox");
    expect(whole.headers.get("content-disposition")).toBe("inline");
    expect(whole.headers.get("cross-origin-resource-policy")).toBe("same-origin");
    const etag = whole.headers.get("etag") ?? "";
    const again = await shopper.ask(imageUrl, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
  });

  test.each([
    [160, "image/avif,image/webp,*/*", "image/webp"],
    [320, "image/avif", "image/avif"],
    [640, "*/*", "image/jpeg"],
    [1024, "image/webp", "image/webp"],
  ])("%s px wide for %s comes as %s, and is never enlarged", async (widthPx, accept, contentType) => {
    const shopper = newShopper();
    const { imageUrl } = await sendOk(shopper, "#567");
    const answer = await shopper.ask(`${imageUrl}?w=${widthPx}`, { headers: { accept } });
    expect(answer.headers.get("content-type")).toBe(contentType);
    const { width } = await sharp(await answer.arrayBuffer()).metadata();
    expect(width).toBe(Math.min(widthPx, 600));
  });

  test("has another tag in another width or format", async () => {
    const shopper = newShopper();
    const { imageUrl } = await sendOk(shopper, "#789");
    const ask = async (query: string, accept: string) =>
      (await shopper.ask(`${imageUrl}${query}`, { headers: { accept } })).headers.get("etag");
    const tags = [
      await ask("", "*/*"),
      await ask("?w=160", "*/*"),
      await ask("?w=320", "*/*"),
      await ask("?w=160", "image/webp"),
    ];
    expect(new Set(tags).size).toBe(4);
  });

  test("of another width is no picture", async () => {
    const shopper = newShopper();
    const { imageUrl } = await sendOk(shopper, "#9ab");
    const answer = await shopper.ask(`${imageUrl}?w=161`);
    expect(await answer.json()).toMatchObject({ code: "invalid_request", field: "w" });
  });
});

test("photos are listed newest first, page by page, and counted on the first one", async () => {
  const shopper = newShopper();
  const sent = [await sendOk(shopper, "#111"), await sendOk(shopper, "#222"), await sendOk(shopper, "#333")];
  const first = PhotoPage.parse(await (await shopper.ask("/api/photos?limit=2")).json());
  const second = PhotoPage.parse(await (await shopper.ask(`/api/photos?limit=2&cursor=${first.nextCursor}`)).json());
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(sent.map(({ id }) => id).reverse());
  expect(second.nextCursor).toBeNull();
  expect([first.count, second.count]).toEqual([3, undefined]);
});

test.each(["limit=0", "limit=101", "limit=x", "cursor=x"])("a list with %s is refused", async (query) => {
  const answer = await newShopper().ask(`/api/photos?${query}`);
  expect(await answer.json()).toMatchObject({ status: 422, code: "invalid_request" });
});

test("a deleted photo is gone", async () => {
  const shopper = newShopper();
  const { id, imageUrl } = await sendOk(shopper, "#abc");
  expect((await shopper.ask(`/api/photos/${id}`, { method: "DELETE" })).status).toBe(204);
  expect((await shopper.ask(imageUrl)).status).toBe(404);
  expect((await shopper.ask(`/api/photos/${id}`, { method: "DELETE" })).status).toBe(404);
});
