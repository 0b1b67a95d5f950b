import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TryOn } from "@/lib/shared/try-on";
import { Shopper } from "../server/shopper";
import { type RunningServer, startServer } from "../server/start-server";

const personFile = "public/samples/persons/maya.jpg";
const garmentFile = "public/samples/garments/tee_print.jpg";
const trousersFile = "public/samples/garments/chino_olive.jpg";

let server: RunningServer;
/** Has one finished try-on, made once for all tests that only look at it. */
let ann: Shopper;
let done: TryOn;
let photos: { personId: string; garmentId: string };

beforeAll(async () => {
  server = await startServer();
  ann = new Shopper(server.baseUrl);
  photos = await sendBoth(ann);
  const { id } = await ann.startTryOn({ personId: photos.personId, garment: { single: photos.garmentId } });
  done = await ann.waitFor(id, "succeeded");
});
afterAll(() => server.dispose());

async function sendBoth(shopper: Shopper) {
  const person = await shopper.sendPhoto("person", personFile);
  const garment = await shopper.sendPhoto("garment", garmentFile);
  return { personId: person.id, garmentId: garment.id };
}

const post = (shopper: Shopper, body: unknown, headers: Record<string, string> = {}) =>
  shopper.ask("/api/try-ons", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const read = async (answer: Response) => TryOn.parse(await answer.json());
const aBody = () => ({ personId: photos.personId, garment: { single: photos.garmentId } });

describe("a new try-on", () => {
  test("is accepted with its address, and queued or further", async () => {
    const answer = await post(ann, aBody());
    expect(answer.status).toBe(202);
    const tryOn = await read(answer);
    expect(answer.headers.get("location")).toBe(`/api/try-ons/${tryOn.id}`);
    expect(tryOn).toMatchObject({ renderer: "local", model: "kolors-virtual-try-on-v1-5", ...aBody() });
    await ann.waitFor(tryOn.id, "succeeded");
  });

  test("with the same key and body is the same one; with another body it is a conflict", async () => {
    const key = { "idempotency-key": "key-1" };
    const first = await read(await post(ann, aBody(), key));
    expect((await read(await post(ann, aBody(), key))).id).toBe(first.id);
    const other = await post(ann, { ...aBody(), fit: { hem: 1 } }, key);
    expect([other.status, await other.json()]).toMatchObject([409, { code: "idempotency_conflict" }]);
    await ann.waitFor(first.id, "succeeded");
  });

  test("of a top and a bottom is rendered as an outfit", async () => {
    const { id: bottom } = await ann.sendPhoto("garment", trousersFile);
    const { id } = await ann.startTryOn({ personId: photos.personId, garment: { top: photos.garmentId, bottom } });
    expect((await ann.waitFor(id, "succeeded")).garment).toEqual({ top: photos.garmentId, bottom });
  });

  test.each([
    ["no JSON", "{", {}],
    ["an empty key", JSON.stringify({}), { "idempotency-key": "" }],
    ["a key that is too long", JSON.stringify({}), { "idempotency-key": "k".repeat(201) }],
  ])("with %s is refused", async (_, body, headers) => {
    const answer = await ann.ask("/api/try-ons", { method: "POST", body, headers });
    expect(await answer.json()).toMatchObject({ status: 422, code: "invalid_request" });
  });

  test("of a picture without a person ends in a reason and a way on, in the reader's language", async () => {
    const shopper = new Shopper(server.baseUrl);
    const person = await shopper.sendPhoto("person", garmentFile);
    const garment = await shopper.sendPhoto("garment", garmentFile);
    const { id } = await shopper.startTryOn({ personId: person.id, garment: { single: garment.id } });
    const failed = await shopper.waitFor(id, "failed");
    expect(failed.problem).toMatchObject({ code: "no_person", canRetry: false });
    const chinese = await read(await shopper.ask(`/api/try-ons/${id}`, { headers: { "accept-language": "zh-CN" } }));
    expect(chinese.problem?.detail).toMatch(/照片/);
    const retried = await shopper.ask(`/api/try-ons/${id}/retry`, { method: "POST" });
    expect(retried.status).toBe(202);
    expect(await read(retried)).toMatchObject({ retryOf: id, garment: failed.garment });
  });
});

describe("waiting", () => {
  test("a final try-on answers at once, 304 to who knows it", async () => {
    const answer = await ann.ask(`/api/try-ons/${done.id}?wait=25`);
    expect(answer.status).toBe(200);
    const etag = answer.headers.get("etag") ?? "";
    const again = await ann.ask(`/api/try-ons/${done.id}?wait=25`, { headers: { "if-none-match": etag } });
    expect([again.status, again.headers.get("etag")]).toEqual([304, etag]);
  });

  test("an answer to a wait brings the change", async () => {
    const { id } = await read(await post(ann, aBody()));
    const first = await ann.ask(`/api/try-ons/${id}`);
    const etag = first.headers.get("etag") ?? "";
    const waited = await ann.ask(`/api/try-ons/${id}?wait=25`, { headers: { "if-none-match": etag } });
    expect(waited.status).toBe(200);
    expect(waited.headers.get("etag")).not.toBe(etag);
    await ann.waitFor(id, "succeeded");
  });

  test.each(["-1", "26", "x"])("wait=%s is refused", async (wait) => {
    const answer = await ann.ask(`/api/try-ons/${done.id}?wait=${wait}`);
    expect(await answer.json()).toMatchObject({ status: 422, code: "invalid_request", field: "wait" });
  });
});

describe("the result", () => {
  test("is a PNG of the described size, downloadable under a name", async () => {
    const { imageUrl, widthPx, heightPx, bytes } = done.result ?? { imageUrl: "", widthPx: 0, heightPx: 0, bytes: 0 };
    const answer = await ann.ask(`${imageUrl}?download=1`);
    expect(answer.headers.get("content-type")).toBe("image/png");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="fitting-room-[\w-]+\.png"$/);
    const png = Buffer.from(await answer.arrayBuffer());
    expect([png.byteLength, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([bytes, widthPx, heightPx]);
    expect(Math.max(widthPx, heightPx)).toBeLessThanOrEqual(1024);
  });

  test("a local render has no draft", async () => {
    expect((await ann.ask(`/api/try-ons/${done.id}/draft`)).status).toBe(404);
  });

  test("the photos say whom they were given to", async () => {
    const { items } = (await (await ann.ask("/api/photos")).json()) as { items: { id: string; sentTo: unknown[] }[] };
    expect(items.find(({ id }) => id === photos.personId)?.sentTo).toMatchObject([{ renderer: "local" }]);
  });
});

test("erasing oneself leaves nothing, and says how much it was", async () => {
  const shopper = new Shopper(server.baseUrl);
  const { personId, garmentId } = await sendBoth(shopper);
  const { id } = await shopper.startTryOn({ personId, garment: { single: garmentId } });
  await shopper.waitFor(id, "succeeded");
  const erased = await shopper.ask("/api/me", { method: "DELETE" });
  // Both pictures, what the engine worked out of each, and the result.
  expect([erased.status, await erased.json()]).toEqual([200, { photos: 2, tryOns: 1, files: 5 }]);
  expect((await shopper.ask(`/api/try-ons/${id}`)).status).toBe(404);
  expect(await (await shopper.ask("/api/photos")).json()).toEqual({ items: [], nextCursor: null, count: 0 });
});
