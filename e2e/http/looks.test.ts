import { afterAll, beforeAll, expect, test } from "vitest";
import { TryOn, TryOnPage } from "@/lib/shared/try-on";
import { isFinal } from "@/lib/shared/try-on-status";
import { Shopper } from "../server/shopper";
import { type RunningServer, startServer } from "../server/start-server";

let server: RunningServer;
/** Has two finished looks of one pair; tests that change one make their own. */
let ann: Shopper;
let done: TryOn;
let photos: { personId: string; garmentId: string };

beforeAll(async () => {
  server = await startServer();
  ann = new Shopper(server.baseUrl);
  const person = await ann.sendPhoto("person", "public/samples/persons/maya.jpg");
  const garment = await ann.sendPhoto("garment", "public/samples/garments/tee_print.jpg");
  photos = { personId: person.id, garmentId: garment.id };
  const { id: other } = await ann.startTryOn(aBody());
  await ann.waitFor(other, "succeeded");
  const { id } = await ann.startTryOn(aBody());
  done = await ann.waitFor(id, "succeeded");
});
afterAll(() => server.dispose());

const read = async (answer: Response) => TryOn.parse(await answer.json());
const aBody = () => ({ personId: photos.personId, garment: { single: photos.garmentId } });

test("looks are favourites while they are marked so, and found as such", async () => {
  const mark = (favourite: unknown) =>
    ann.ask(`/api/try-ons/${done.id}`, { method: "PATCH", body: JSON.stringify({ favourite }) });
  expect((await read(await mark(true))).favourite).toBe(true);
  const marked = TryOnPage.parse(await (await ann.ask("/api/try-ons?favourite=true&status=succeeded")).json());
  expect(marked.items.map(({ id }) => id)).toEqual([done.id]);
  expect((await read(await mark(false))).favourite).toBe(false);
  expect(await (await mark("yes")).json()).toMatchObject({ status: 422, code: "invalid_request" });
});

test("looks are found by status, and by none that is not one", async () => {
  const canceled = TryOnPage.parse(await (await ann.ask("/api/try-ons?status=rendering")).json());
  expect(canceled.items.every(({ status }) => status === "rendering")).toBe(true);
  const answer = await ann.ask("/api/try-ons?status=lost");
  expect(await answer.json()).toMatchObject({ status: 422, field: "status" });
});

test("looks are found by several statuses at once, and counted for every filter on the first page only", async () => {
  const read = async (query: string) => TryOnPage.parse(await (await ann.ask(`/api/try-ons?${query}`)).json());
  const first = await read("status=succeeded&status=failed&limit=1");
  expect(first.items.map(({ status }) => status)).toEqual(["succeeded"]);
  const all = await read("limit=100");
  expect(first.counts).toEqual({
    all: all.items.length,
    inProgress: all.items.filter(({ status }) => !isFinal(status)).length,
    kept: all.items.filter(({ favourite }) => favourite).length,
    failed: all.items.filter(({ status }) => status === "failed").length,
    bytes: all.items.reduce((total, { result }) => total + (result?.bytes ?? 0), 0),
  });
  expect(all.items.length).toBeGreaterThan(1);
  expect((await read(`limit=1&cursor=${first.nextCursor ?? ""}`)).counts).toBeUndefined();
});

test("looks come oldest first when that is asked for, page by page, and in no other order", async () => {
  const read = async (query: string) => TryOnPage.parse(await (await ann.ask(`/api/try-ons?${query}`)).json());
  const newestFirst = (await read("limit=100")).items.map(({ id }) => id);
  const first = await read("order=oldest&limit=1");
  const second = await read(`order=oldest&limit=100&cursor=${first.nextCursor ?? ""}`);
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(newestFirst.toReversed());
  expect(await (await ann.ask("/api/try-ons?order=size")).json()).toMatchObject({ status: 422, field: "order" });
});

test("looks have a page; one that is not there, or is somebody else's, answers 404 for its page too", async () => {
  const statusOf = async (shopper: Shopper, id: string) => (await shopper.ask(`/try-on/${id}`)).status;
  expect(await statusOf(ann, done.id)).toBe(200);
  expect(await statusOf(ann, "unknown")).toBe(404);
  expect(await statusOf(new Shopper(server.baseUrl), done.id)).toBe(404);
});

test("looks that have ended are not changed by a cancel and not retried", async () => {
  const canceled = await read(await ann.ask(`/api/try-ons/${done.id}/cancel`, { method: "POST" }));
  expect(canceled.status).toBe("succeeded");
  const retried = await ann.ask(`/api/try-ons/${done.id}/retry`, { method: "POST" });
  expect([retried.status, await retried.json()]).toMatchObject([409, { code: "wrong_state" }]);
});

test("looks that are canceled stay so", async () => {
  const { id } = await ann.startTryOn(aBody());
  const canceled = await read(await ann.ask(`/api/try-ons/${id}/cancel`, { method: "POST" }));
  expect(canceled).toMatchObject({ status: "canceled", pollAfterMs: 0 });
  expect((await ann.see(id)).status).toBe("canceled");
});

test("looks are gone once deleted, with their picture", async () => {
  const { id } = await ann.startTryOn(aBody());
  const { result } = await ann.waitFor(id, "succeeded");
  expect((await ann.ask(`/api/try-ons/${id}`, { method: "DELETE" })).status).toBe(204);
  expect((await ann.ask(`/api/try-ons/${id}`)).status).toBe(404);
  expect((await ann.ask(result?.imageUrl ?? "")).status).toBe(404);
});

test("a shared look is open to anybody with its address until it is withdrawn, and to no search engine", async () => {
  const { url, expiresAt } = await share();
  expect(url).toMatch(new RegExp(`^${server.baseUrl}/s/[\\w-]{32}$`));
  expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
  expect((await ann.see(done.id)).share).toEqual({ url, expiresAt });
  for (const picture of ["before", "after", "garment"]) {
    const answer = await fetch(`${url}/${picture}?w=320`);
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([200, null]);
    expect(answer.headers.get("content-type")).toMatch(/^image\//);
    expect(answer.headers.get("x-robots-tag")).toBe("noindex");
  }
  const page = await (await fetch(url)).text();
  expect(page).toContain('<meta name="robots" content="noindex, nofollow"');
  expect((await fetch(`${url}/other`)).status).toBe(404);

  expect((await ann.ask(`/api/try-ons/${done.id}/share`, { method: "DELETE" })).status).toBe(204);
  expect((await fetch(`${url}/after`)).status).toBe(404);
  expect((await fetch(url)).status).toBe(404);
});

test("a shared look has a picture for previews of its link, of a kind that they show", async () => {
  const { url } = await share();
  const page = await (await fetch(url)).text();
  expect(page).toContain(`<meta property="og:image" content="${url}/after"`);
  expect(page).toContain('<meta name="twitter:card" content="summary_large_image"');
  const picture = await fetch(`${url}/after`);
  expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/png"]);
});

test("neither the page of a shared look nor its pictures' headers name its owner, photos or try-on", async () => {
  const { url } = await share();
  const ownerId = ownerOf(ann.cookie);
  const heard = [url, ...["before", "after", "garment"].map((picture) => `${url}/${picture}?w=160`)].map(
    async (address) => {
      const answer = await fetch(address);
      const headers = JSON.stringify([...answer.headers].filter(([name]) => name !== "set-cookie"));
      return headers + (await answer.text());
    },
  );
  for (const text of await Promise.all(heard)) {
    for (const id of [ownerId, done.id, photos.personId, photos.garmentId]) expect(text).not.toContain(id);
  }
});

async function share(): Promise<{ url: string; expiresAt: string }> {
  const answer = await ann.ask(`/api/try-ons/${done.id}/share`, { method: "POST" });
  expect(answer.status).toBe(201);
  return (await answer.json()) as { url: string; expiresAt: string };
}

/** @param cookie `owner=…`, a signed token */
function ownerOf(cookie: string): string {
  const claims = JSON.parse(Buffer.from(cookie.split(".")[1] ?? "", "base64url").toString()) as { sub: string };
  return claims.sub;
}
