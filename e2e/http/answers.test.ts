import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Capabilities } from "@/lib/shared/capabilities";
import { ProblemDocument } from "@/lib/shared/problem";
import { type RunningServer, startServer } from "../server/start-server";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ settings: { RETENTION_DAYS: "3", SHARE_DAYS: "2" } });
});
afterAll(() => server.dispose());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.baseUrl}${path}`, { headers });

describe("a problem", () => {
  test("is a problem document with a request id that is in the header too", async () => {
    const answer = await get("/api/nothing/here");
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const problem = ProblemDocument.parse(await answer.json());
    expect(problem).toMatchObject({ status: 404, code: "not_found", title: "Not found" });
    expect(problem.requestId).toBe(answer.headers.get("x-request-id"));
  });

  test.each([
    ["the browser's language", { "accept-language": "zh-CN,zh;q=0.9" }, "zh"],
    ["the chosen language", { "accept-language": "en", cookie: "locale=zh" }, "zh"],
    ["English otherwise", { "accept-language": "fr" }, "en"],
  ])("is told in %s", async (_, headers, locale) => {
    const answer = await get("/api/nothing", headers);
    expect(answer.headers.get("content-language")).toBe(locale);
    const { detail } = ProblemDocument.parse(await answer.json());
    expect(/[一-鿿]/.test(detail)).toBe(locale === "zh");
  });
});

describe("every answer", () => {
  test.each(["/", "/en", "/api/capabilities", "/api/nothing", "/nothing", "/samples/persons/maya.jpg"])(
    "%s forbids sniffing, leaking and embedding",
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("permissions-policy")).toContain("camera=(self)");
      expect(headers.get("x-powered-by")).toBeNull();
    },
  );

  test("without https does not ask for https", async () => {
    expect((await get("/")).headers.get("strict-transport-security")).toBeNull();
  });
});

describe("a page", () => {
  test("runs only scripts with this answer's nonce", async () => {
    const policies = new Set<string>();
    for (const path of ["/", "/"]) {
      const answer = await get(path);
      const policy = answer.headers.get("content-security-policy") ?? "";
      policies.add(policy);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "no nonce";
      const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
      expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic' 'wasm-unsafe-eval';/);
      expect(policy).toContain("frame-ancestors 'none'");
    }
    expect(policies.size).toBe(2);
  });

  test.each([
    ["/", { "accept-language": "zh" }, "zh-Hans"],
    ["/", { "accept-language": "en" }, "en"],
    ["/", { "accept-language": "en", cookie: "locale=zh" }, "zh-Hans"],
    ["/en", { "accept-language": "zh" }, "en"],
    ["/zh", { "accept-language": "en" }, "zh-Hans"],
  ])("%s answers 200 without a redirect in the right language (%j)", async (path, headers, lang) => {
    const answer = await fetch(`${server.baseUrl}${path}`, {
      headers: headers as Record<string, string>,
      redirect: "manual",
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(`<html lang="${lang}"`);
  });

  test("of a language is remembered, so that problems are told in it too", async () => {
    const english = { "accept-language": "en" };
    const opened = await fetch(`${server.baseUrl}/zh`, { headers: english });
    const cookie = opened.headers.getSetCookie().find((line) => line.startsWith("locale=")) ?? "";
    const headers = { ...english, cookie: cookie.split(";")[0] ?? "" };
    const refused = await fetch(`${server.baseUrl}/api/try-ons/nobodys`, { headers });
    expect(((await refused.json()) as { detail: string }).detail).toMatch(/[\u4e00-\u9fff]/);
  });

  test("is kept by no cache", async () => {
    expect((await get("/")).headers.get("cache-control")).toContain("no-store");
  });

  test("brings worker scripts that may run wasm and reach nobody else", async () => {
    const script = /\/_next\/static\/[^"]+\.js/.exec(await (await get("/")).text())?.[0] ?? "";
    expect((await get(script)).headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    );
  });
});

test("pictures are made smaller by our own routes only, which keep nothing", async () => {
  const picture = encodeURIComponent("/samples/persons/maya.jpg");
  expect((await get(`/_next/image?url=${picture}&w=640&q=75`)).status).toBe(404);
});

test("search engines are shown the room, and nothing of anybody", async () => {
  const rules = await (await get("/robots.txt")).text();
  expect(rules).toMatch(/^Disallow: \/api\/$/m);
  expect((await get("/api/capabilities")).headers.get("x-robots-tag")).toBe("noindex");
  expect((await get("/s/unknown/after")).headers.get("x-robots-tag")).toBe("noindex");
});

test("it is alive and ready", async () => {
  expect(await (await get("/api/health/live")).json()).toEqual({ live: true });
  const ready = await get("/api/health/ready");
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { ready: true, checks: { database: "ok", blobs: "ok", worker: "ok" } },
  ]);
});

test("it says what it can do, from its settings", async () => {
  const capabilities = Capabilities.parse(await (await get("/api/capabilities")).json());
  expect(capabilities).toMatchObject({ mode: "local", quota: null, consent: null, retentionDays: 3, shareDays: 2 });
  expect(capabilities.imageRules).toMatchObject({ maxBytes: 10_000_000, maxPixels: 40_000_000, minSidePx: 300 });
  expect(capabilities.models.map(({ id }) => id)).toEqual(["kolors-virtual-try-on-v1", "kolors-virtual-try-on-v1-5"]);
});

test("it describes its interface", async () => {
  const document = (await (await get("/api/openapi.json")).json()) as { openapi: string; paths: object };
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths)).toContain("/api/try-ons/{tryOnId}");
});
