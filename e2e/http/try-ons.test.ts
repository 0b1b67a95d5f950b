import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TryOn, TryOnPage } from "@/lib/shared/try-on";
import { isFinal } from "@/lib/shared/try-on-status";
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

describe("looks", () => {
  test("are favourites while they are marked so, and found as such", async () => {
    const mark = (favourite: unknown) =>
      ann.ask(`/api/try-ons/${done.id}`, { method: "PATCH", body: JSON.stringify({ favourite }) });
    expect((await read(await mark(true))).favourite).toBe(true);
    const marked = TryOnPage.parse(await (await ann.ask("/api/try-ons?favourite=true&status=succeeded")).json());
    expect(marked.items.map(({ id }) => id)).toEqual([done.id]);
    expect((await read(await mark(false))).favourite).toBe(false);
    expect(await (await mark("yes")).json()).toMatchObject({ status: 422, code: "invalid_request" });
  });

  test("are found by status, and by none that is not one", async () => {
    const canceled = TryOnPage.parse(await (await ann.ask("/api/try-ons?status=rendering")).json());
    expect(canceled.items.every(({ status }) => status === "rendering")).toBe(true);
    const answer = await ann.ask("/api/try-ons?status=lost");
    expect(await answer.json()).toMatchObject({ status: 422, field: "status" });
  });

  test("are found by several statuses at once, and counted for every filter on the first page only", async () => {
    const read = async (query: string) => TryOnPage.parse(await (await ann.ask(`/api/try-ons?${query}`)).json());
    const first = await read("status=succeeded&status=failed&limit=1");
    expect(first.items.map(({ status }) => status)).toEqual(["succeeded"]);
    const all = await read("limit=100");
    expect(first.counts).toEqual({
      all: all.items.length,
      inProgress: all.items.filter(({ status }) => !isFinal(status)).length,
      kept: all.items.filter(({ favourite }) => favourite).length,
      failed: all.items.filter(({ status }) => status === "failed").length,
    });
    expect(all.items.length).toBeGreaterThan(1);
    expect((await read(`limit=1&cursor=${first.nextCursor ?? ""}`)).counts).toBeUndefined();
  });

  test("have a page; one that is not there, or is somebody else's, answers 404 for its page too", async () => {
    const statusOf = async (shopper: Shopper, id: string) => (await shopper.ask(`/try-on/${id}`)).status;
    expect(await statusOf(ann, done.id)).toBe(200);
    expect(await statusOf(ann, "unknown")).toBe(404);
    expect(await statusOf(new Shopper(server.baseUrl), done.id)).toBe(404);
  });

  test("that have ended are not changed by a cancel and not retried", async () => {
    const canceled = await read(await ann.ask(`/api/try-ons/${done.id}/cancel`, { method: "POST" }));
    expect(canceled.status).toBe("succeeded");
    const retried = await ann.ask(`/api/try-ons/${done.id}/retry`, { method: "POST" });
    expect([retried.status, await retried.json()]).toMatchObject([409, { code: "wrong_state" }]);
  });

  test("that are canceled stay so", async () => {
    const { id } = await read(await post(ann, aBody()));
    const canceled = await read(await ann.ask(`/api/try-ons/${id}/cancel`, { method: "POST" }));
    expect(canceled).toMatchObject({ status: "canceled", pollAfterMs: 0 });
    expect((await ann.see(id)).status).toBe("canceled");
  });

  test("are gone once deleted, with their picture", async () => {
    const { id } = await read(await post(ann, aBody()));
    const { result } = await ann.waitFor(id, "succeeded");
    expect((await ann.ask(`/api/try-ons/${id}`, { method: "DELETE" })).status).toBe(204);
    expect((await ann.ask(`/api/try-ons/${id}`)).status).toBe(404);
    expect((await ann.ask(result?.imageUrl ?? "")).status).toBe(404);
  });
});

test("a shared look is open to anybody with its address until it is withdrawn", async () => {
  const shared = await ann.ask(`/api/try-ons/${done.id}/share`, { method: "POST" });
  expect(shared.status).toBe(201);
  const { url, expiresAt } = (await shared.json()) as { url: string; expiresAt: string };
  expect(url).toMatch(new RegExp(`^${server.baseUrl}/s/[\\w-]{32}$`));
  expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
  expect((await ann.see(done.id)).share).toEqual({ url, expiresAt });
  for (const picture of ["before", "after", "garment"]) {
    const answer = await fetch(`${url}/${picture}?w=320`);
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([200, null]);
    expect(answer.headers.get("content-type")).toMatch(/^image\//);
  }
  expect((await (await fetch(url)).text()).includes(`<meta property="og:image" content="${url}/after"`)).toBe(true);
  expect((await fetch(`${url}/other`)).status).toBe(404);
  expect((await ann.ask(`/api/try-ons/${done.id}/share`, { method: "DELETE" })).status).toBe(204);
  expect((await fetch(`${url}/after`)).status).toBe(404);
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
  expect(await (await shopper.ask("/api/photos")).json()).toEqual({ items: [], nextCursor: null });
});
