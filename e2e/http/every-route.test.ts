import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PhotoPage } from "@/lib/shared/photo";
import { TryOnPage } from "@/lib/shared/try-on";
import { forgedCookies } from "../server/forged-cookies";
import { fillPattern, type Method, methods, routeList } from "../server/route-list";
import { Shopper } from "../server/shopper";
import { type RunningServer, startServer } from "../server/start-server";

type Victim = { shopper: Shopper; personId: string; garmentId: string; tryOnId: string };

/** Parameters that name something of an owner. One that is not here is a failure: say what it names. */
const ownedParameters = ["photoId", "tryOnId"] as const;
/** Parameters that are themselves the permission, or name nothing. */
const otherParameters = { token: randomUUID(), code: randomUUID(), picture: "after", path: "nothing-here" };

/** A body that a route accepts, so that it comes as far as asking whose it is. */
const bodies: Partial<Record<`${Method} ${string}`, string>> = {
  "PATCH /api/try-ons/[tryOnId]": '{"favourite":true}',
};

const routes = routeList();
const namesOwned = (pattern: string) => ownedParameters.some((name) => pattern.includes(`[${name}]`));

let server: RunningServer;
let victim: Victim;
let visitors: Record<string, string>;

beforeAll(async () => {
  server = await startServer();
  victim = await makeVictim();
  const stranger = (await fetch(`${server.baseUrl}/`)).headers.getSetCookie()[0]?.split(";")[0] ?? "";
  visitors = {
    "another owner": stranger,
    "somebody without a cookie": "",
    ...(await forgedCookies(victim.shopper.cookie, server.dataDir)),
  };
});
afterAll(() => server.dispose());

async function makeVictim(): Promise<Victim> {
  const shopper = new Shopper(server.baseUrl);
  const person = await shopper.sendPhoto("person", "public/samples/persons/maya.jpg");
  const garment = await shopper.sendPhoto("garment", "public/samples/garments/tee_print.jpg");
  const { id } = await shopper.startTryOn({ personId: person.id, garment: { single: garment.id } });
  await shopper.waitFor(id, "succeeded");
  return { shopper, personId: person.id, garmentId: garment.id, tryOnId: id };
}

/** What a visitor sees, without what differs from call to call. */
async function seen(pattern: string, method: Method, cookie: string, ids: { photoId: string; tryOnId: string }) {
  const path = fillPattern(pattern, { ...otherParameters, ...ids });
  const body = bodies[`${method} ${pattern}`];
  const answer = await fetch(`${server.baseUrl}${path}`, {
    method,
    headers: { cookie, "content-type": "application/json" },
    ...(body && { body }),
  });
  const headers = Object.fromEntries(answer.headers);
  for (const name of ["date", "x-request-id", "keep-alive", "connection"]) Reflect.deleteProperty(headers, name);
  const text = (await answer.text()).replace(/"requestId":"[^"]*"/, "");
  return { status: answer.status, headers, text };
}

const theirs = () => ({ photoId: victim.personId, tryOnId: victim.tryOnId });
const nobodys = () => ({ photoId: randomUUID(), tryOnId: randomUUID() });

describe("what names something of an owner is answered to all others as if it did not exist", () => {
  const owned = routes.filter(({ pattern }) => namesOwned(pattern));

  test.each(owned.flatMap(({ pattern, methods }) => methods.map((method) => ({ method, pattern }))))(
    "$method $pattern",
    async ({ method, pattern }) => {
      for (const [who, cookie] of Object.entries(visitors)) {
        const answer = await seen(pattern, method, cookie, theirs());
        expect.soft(answer.status, who).toBe(404);
        expect.soft(answer.text, who).toContain('"code":"not_found"');
        expect.soft(answer, who).toEqual(await seen(pattern, method, cookie, nobodys()));
      }
    },
  );
});

describe("a method that a route does not have is refused to everybody alike", () => {
  const missing = routes.flatMap((route) =>
    methods.filter((method) => !route.methods.includes(method)).map((method) => ({ method, pattern: route.pattern })),
  );

  test.each(missing)("$method $pattern", async ({ method, pattern }) => {
    for (const [who, cookie] of Object.entries({ ...visitors, "the owner": victim.shopper.cookie })) {
      expect.soft((await seen(pattern, method, cookie, theirs())).status, who).toBe(405);
    }
  });
});

describe("a call from another site changes nothing, even with the owner's cookie", () => {
  const changing = routes.flatMap(({ pattern, methods }) =>
    methods.filter((method) => method !== "GET").map((method) => ({ method, pattern })),
  );
  const elsewhere: Record<string, Record<string, string>> = {
    "a foreign origin": { origin: "https://evil.example" },
    "our host under another port": { origin: "http://127.0.0.1:1" },
    "a hidden origin": { origin: "null" },
    "an origin that is none": { origin: "//127.0.0.1" },
    "no origin, but from another site": { "sec-fetch-site": "cross-site" },
  };

  test.each(changing)("$method $pattern", async ({ method, pattern }) => {
    const path = fillPattern(pattern, { ...otherParameters, ...theirs() });
    for (const [what, headers] of Object.entries(elsewhere)) {
      const init = { method, headers: { cookie: victim.shopper.cookie, ...headers } };
      const answer = await fetch(`${server.baseUrl}${path}`, init);
      const { code } = (await answer.json()) as { code: string };
      expect.soft([answer.status, code], what).toEqual([403, "forbidden_origin"]);
    }
  });
});

describe("what names nobody shows nobody else's", () => {
  const unnamed = routes.filter(({ pattern }) => !namesOwned(pattern));

  test.each(unnamed.flatMap(({ pattern, methods }) => methods.map((method) => ({ method, pattern }))))(
    "$method $pattern",
    async ({ method, pattern }) => {
      for (const [who, cookie] of Object.entries(visitors)) {
        const { text } = await seen(pattern, method, cookie, nobodys());
        for (const id of [victim.personId, victim.garmentId, victim.tryOnId]) expect.soft(text, who).not.toContain(id);
      }
    },
  );

  test("POST /api/try-ons with somebody else's photos", async () => {
    const wish = JSON.stringify({ personId: victim.personId, garment: { single: victim.garmentId } });
    const headers = { "content-type": "application/json" };
    for (const [who, cookie] of Object.entries(visitors)) {
      const init = { method: "POST", headers: { ...headers, cookie }, body: wish };
      const answer = await fetch(`${server.baseUrl}/api/try-ons`, init);
      expect.soft([answer.status, ((await answer.json()) as { code: string }).code], who).toEqual([404, "not_found"]);
    }
  });
});

test("after all this the owner has lost nothing and nothing has changed", async () => {
  const { shopper, personId, garmentId, tryOnId } = victim;
  const photos = PhotoPage.parse(await (await shopper.ask("/api/photos")).json());
  expect(photos.items.map(({ id }) => id).sort()).toEqual([personId, garmentId].sort());
  const tryOns = TryOnPage.parse(await (await shopper.ask("/api/try-ons")).json());
  expect(tryOns.items).toMatchObject([{ id: tryOnId, status: "succeeded", favourite: false }]);
  expect(tryOns.items[0]).not.toHaveProperty("share");
  for (const { imageUrl } of photos.items) expect((await shopper.ask(imageUrl)).status).toBe(200);
});
