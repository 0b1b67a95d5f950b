import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillPattern, routeList } from "../server/route-list";
import { type RunningServer, startServer } from "../server/start-server";

const code = "correct horse";
/** What stays open: whether the server works, what it is, looks that were shared, and the door itself. */
const openRoutes = [
  "/api/[...path]",
  "/api/access",
  "/api/callbacks/[token]",
  "/api/capabilities",
  "/api/health/live",
  "/api/health/ready",
  "/api/metrics",
  "/api/openapi.json",
  "/api/shares/[token]/report",
  "/s/[token]/[picture]",
];
const anything = { path: "x", photoId: "x", tryOnId: "x", token: "x", code: "x", picture: "after" };

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ settings: { ACCESS_CODE: code } });
});
afterAll(() => server.dispose());

const enter = (given: string, to = "/looks", headers: Record<string, string> = {}) =>
  fetch(`${server.baseUrl}/api/access`, {
    method: "POST",
    redirect: "manual",
    headers,
    body: new URLSearchParams({ code: given, to }),
  });
const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";

describe("a private installation", () => {
  const closed = routeList().filter(({ pattern }) => !openRoutes.includes(pattern));

  test.each(closed.flatMap(({ pattern, methods }) => methods.map((method) => ({ method, pattern }))))(
    "asks for the code: $method $pattern",
    async ({ method, pattern }) => {
      const answer = await fetch(`${server.baseUrl}${fillPattern(pattern, anything)}`, { method });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ code: "access_code_required" });
    },
  );

  test.each(["/", "/looks", "/zh/try-on/1"])("shows the form in place of %s", async (path) => {
    const page = await (await fetch(`${server.baseUrl}${path}`, { redirect: "manual" })).text();
    expect(page.includes('action="/api/access"')).toBe(true);
    expect(page.includes(`name="to" value="${path}"`)).toBe(true);
  });

  test("lets in who knows the code, and sends them on to the page that they asked for", async () => {
    const entered = await enter(code);
    expect([entered.status, entered.headers.get("location")]).toEqual([303, "/looks"]);
    expect(entered.headers.getSetCookie()[0]).toMatch(/^access=[\w.-]+; .*HttpOnly; SameSite=Lax$/);
    const headers = { cookie: cookieOf(entered) };
    expect((await fetch(`${server.baseUrl}/api/photos`, { headers })).status).toBe(200);
    const page = await (await fetch(`${server.baseUrl}/`, { headers })).text();
    expect(page.includes('action="/api/access"')).toBe(false);
  });

  test("sends nobody on to another site", async () => {
    const answer = await enter(code, "//evil.example/");
    expect(answer.headers.get("location")).toBe("/");
  });

  test("sends a wrong code back to the form, without a cookie", async () => {
    const refused = await enter("wrong horse");
    expect(refused.headers.get("location")).toBe("/access-code?wrong=1&to=%2Flooks");
    expect(refused.headers.getSetCookie()).toEqual([]);
  });

  test("does not believe a cookie that was made up", async () => {
    const headers = { cookie: "access=eyJhbGciOiJub25lIn0.eyJhdWQiOiJmaXR0aW5nLXJvb20tYWNjZXNzIn0." };
    expect((await fetch(`${server.baseUrl}/api/photos`, { headers })).status).toBe(401);
  });

  test("stops whoever guesses, and says when to come back", async () => {
    let last = await enter("guess 0");
    for (let guess = 1; guess <= 12; guess += 1) last = await enter(`guess ${guess}`);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    // Not even the right one, while the time runs: otherwise guessing could go on unseen.
    expect((await enter(code)).status).toBe(429);
  });
});

test("a new code shuts out who knew the old one", async () => {
  const first = await startServer({ settings: { ACCESS_CODE: code } });
  const entered = await fetch(`${first.baseUrl}/api/access`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ code, to: "/" }),
  });
  await first.stop();
  const second = await startServer({ dataDir: first.dataDir, settings: { ACCESS_CODE: "another horse" } });
  const headers = { cookie: cookieOf(entered) };
  expect((await fetch(`${second.baseUrl}/api/photos`, { headers })).status).toBe(401);
  await second.dispose();
});
