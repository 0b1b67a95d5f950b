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

test("a page of this server may change what is its owner's", async () => {
  const headers = { cookie, origin: server.baseUrl };
  expect((await fetch(`${server.baseUrl}/api/me`, { method: "DELETE", headers })).status).toBe(200);
});
