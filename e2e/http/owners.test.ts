import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Shopper } from "../server/shopper";
import { type RunningServer, startServer } from "../server/start-server";

let server: RunningServer;
let named: { method: string; path: string; body?: string }[];
let cookie: string;

beforeAll(async () => {
  server = await startServer();
  const ann = new Shopper(server.baseUrl);
  const person = await ann.sendPhoto("person", "public/samples/persons/maya.jpg");
  const garment = await ann.sendPhoto("garment", "public/samples/garments/tee_print.jpg");
  const { id } = await ann.startTryOn({ personId: person.id, garment: { single: garment.id } });
  await ann.waitFor(id, "succeeded");
  const tryOn = `/api/try-ons/${id}`;
  named = [
    { method: "GET", path: person.imageUrl },
    { method: "DELETE", path: `/api/photos/${person.id}` },
    { method: "GET", path: tryOn },
    { method: "PATCH", path: tryOn, body: '{"favourite":true}' },
    { method: "GET", path: `${tryOn}/image` },
    { method: "GET", path: `${tryOn}/draft` },
    { method: "POST", path: `${tryOn}/cancel` },
    { method: "POST", path: `${tryOn}/retry` },
    { method: "POST", path: `${tryOn}/share` },
    { method: "DELETE", path: `${tryOn}/share` },
    { method: "DELETE", path: tryOn },
  ];
  cookie = (await fetch(`${server.baseUrl}/`)).headers.getSetCookie()[0]?.split(";")[0] ?? "";
});
afterAll(() => server.dispose());

/** What comes back, without what differs from call to call. */
async function ask(path: string, method: string, body: string | undefined, headers: Record<string, string>) {
  const answer = await fetch(`${server.baseUrl}${path}`, { method, headers, ...(body && { body }) });
  const document = (await answer.json()) as { code?: string };
  return { status: answer.status, document: { ...document, requestId: "" } };
}

describe("a named id", () => {
  const strangers = () => ({
    "somebody else": cookie,
    nobody: "",
    "an altered cookie": `${cookie.slice(0, -2)}xx`,
    "a made-up cookie": "owner=x",
  });

  test("is unknown to anybody but its owner, just like one that never was", async () => {
    for (const { method, path, body } of named) {
      const neverWas = path.replace(/[\da-f]{8}-[\da-f-]{27}/, "00000000-0000-4000-8000-000000000000");
      for (const [who, value] of Object.entries(strangers())) {
        const seen = await ask(path, method, body, { cookie: value });
        expect.soft(seen.status, `${method} ${path} as ${who}`).toBe(404);
        expect.soft(seen).toEqual(await ask(neverWas, method, body, { cookie: value }));
      }
    }
  });
});

describe("an owner is made", () => {
  test("by a page, before any upload can start, in a cookie that scripts cannot read", async () => {
    const [set = ""] = (await fetch(`${server.baseUrl}/`)).headers.getSetCookie();
    expect(set).toMatch(/^owner=[\w.-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  });

  test.each([
    ["POST", "/api/photos?kind=person"],
    ["POST", "/api/try-ons"],
    ["GET", "/api/photos"],
    ["GET", "/api/try-ons"],
  ])("by %s %s where there is none or a bad one", async (method, path) => {
    for (const value of ["", "owner=x"]) {
      const answer = await fetch(`${server.baseUrl}${path}`, { method, headers: { cookie: value } });
      expect(answer.headers.getSetCookie()).toHaveLength(1);
    }
  });

  test("once: who has a good cookie is not given another", async () => {
    const page = await fetch(`${server.baseUrl}/`, { headers: { cookie } });
    const list = await fetch(`${server.baseUrl}/api/photos`, { headers: { cookie } });
    expect([...page.headers.getSetCookie(), ...list.headers.getSetCookie()]).toEqual([]);
  });
});

describe("a request from another site", () => {
  test.each([
    ["a foreign origin", { origin: "https://evil.example" }],
    ["a hidden origin", { origin: "null" }],
    ["no origin, but from another site", { "sec-fetch-site": "cross-site" }],
  ])("with %s changes nothing", async (_, headers) => {
    const calls = [...named.filter(({ method }) => method !== "GET"), { method: "DELETE", path: "/api/me" }];
    for (const { method, path } of [...calls, { method: "POST", path: "/api/photos?kind=person" }]) {
      const { status, document } = await ask(path, method, undefined, {
        cookie,
        ...(headers as Record<string, string>),
      });
      expect([status, document.code]).toEqual([403, "forbidden_origin"]);
    }
  });

  test("is not what a page of this server sends", async () => {
    const answer = await fetch(`${server.baseUrl}/api/me`, {
      method: "DELETE",
      headers: { cookie, origin: server.baseUrl },
    });
    expect(answer.status).toBe(200);
  });
});
