import { expect, test } from "vitest";
import { readBytes, readJson } from "./request-body";

const request = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://room.local/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

/** Endless; notes how much was taken and whether the reader let go. */
function endless(chunkBytes: number) {
  const taken = { chunks: 0, isCanceled: false };
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      taken.chunks += 1;
      controller.enqueue(new Uint8Array(chunkBytes));
    },
    cancel: () => {
      taken.isCanceled = true;
    },
  });
  return { stream, taken };
}

test("a body up to the limit is read whole", async () => {
  expect(await readBytes(request("12345"), 5)).toEqual({ ok: true, value: Buffer.from("12345") });
});

test("a declared length over the limit is refused before a byte is read", async () => {
  const { stream, taken } = endless(1);
  const refused = await readBytes(request(stream, { "content-length": "6" }), 5);
  expect(refused).toEqual({ ok: false, error: { code: "photo_too_large" } });
  expect(taken.chunks).toBeLessThanOrEqual(1);
});

test("an undeclared length is refused while it arrives", async () => {
  const { stream, taken } = endless(10);
  expect(await readBytes(request(stream), 95)).toEqual({ ok: false, error: { code: "photo_too_large" } });
  expect(taken.isCanceled).toBe(true);
  expect(taken.chunks).toBeLessThan(13);
});

test("a body that there is no room for is refused while it arrives", async () => {
  const { stream, taken } = endless(10);
  let room = 30;
  const refused = await readBytes(request(stream), 1_000, (bytes) => (room -= bytes) >= 0);
  expect(refused).toEqual({ ok: false, error: { code: "busy" } });
  expect(taken.isCanceled).toBe(true);
});

test.each(["", "{", "\u0000"])("%j is no JSON", async (body) => {
  expect(await readJson(request(body))).toEqual({ ok: false, error: { code: "invalid_request" } });
});
