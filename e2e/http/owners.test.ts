import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, startServer } from "../server/start-server";

let server: RunningServer;
let cookie: string;

beforeAll(async () => {
  server = await startServer();
  cookie = (await fetch(`${server.baseUrl}/`)).headers.getSetCookie()[0]?.split(";")[0] ?? "";
});
afterAll(() => server.dispose());

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
  const id = "00000000-0000-4000-8000-000000000000";
  const calls = [
    ["POST", "/api/photos?kind=person"],
    ["DELETE", `/api/photos/${id}`],
    ["POST", "/api/try-ons"],
    ["PATCH", `/api/try-ons/${id}`],
    ["DELETE", `/api/try-ons/${id}`],
    ["POST", `/api/try-ons/${id}/cancel`],
    ["POST", `/api/try-ons/${id}/retry`],
    ["POST", `/api/try-ons/${id}/share`],
    ["DELETE", `/api/try-ons/${id}/share`],
    ["DELETE", "/api/me"],
  ] as const;

  test.each([
    ["a foreign origin", { origin: "https://evil.example" }],
    ["a hidden origin", { origin: "null" }],
    ["no origin, but from another site", { "sec-fetch-site": "cross-site" }],
  ])("with %s changes nothing", async (_, headers) => {
    for (const [method, path] of calls) {
      const answer = await fetch(`${server.baseUrl}${path}`, {
        method,
        headers: { cookie, ...headers } as HeadersInit,
      });
      const { code } = (await answer.json()) as { code: string };
      expect.soft([answer.status, code], `${method} ${path}`).toEqual([403, "forbidden_origin"]);
    }
  });

  test("is not what a page of this server sends", async () => {
    const headers = { cookie, origin: server.baseUrl };
    expect((await fetch(`${server.baseUrl}/api/me`, { method: "DELETE", headers })).status).toBe(200);
  });
});
