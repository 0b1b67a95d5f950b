import { beforeEach, describe, expect, test } from "vitest";
import { ok } from "@/lib/shared/result";
import { createLog } from "../log";
import { refuse } from "../refusal";
import { setRuntime } from "../runtime";
import { testServer } from "../testing/test-server";
import { type Access, json, route } from "./route";

beforeEach(async () => {
  setRuntime(await testServer());
});

const context = { params: Promise.resolve({}) };
const ask = (handler: Parameters<typeof route>[1], init: RequestInit = {}, access: Access = "public") =>
  route(access, handler)(new Request("http://room.local/api/x", init), context);
const failing = (error: Error) => () => Promise.reject(error);
const withCode = (code: string) => Object.assign(new Error("/data/secret path"), { code });

describe("what goes wrong inside", () => {
  test.each([
    ["a bug", new Error("select * from canary"), 500, "internal"],
    ["a broken rule of the database", withCode("SQLITE_CONSTRAINT_UNIQUE"), 500, "internal"],
    ["a full disk under the database", withCode("SQLITE_FULL"), 507, "storage_full"],
    ["a locked database", withCode("SQLITE_BUSY"), 503, "unavailable"],
    ["a disk that does not answer", withCode("SQLITE_IOERR_READ"), 503, "unavailable"],
    ["a database that was taken away", withCode("DATABASE_GONE"), 503, "unavailable"],
    ["a picture store that is away", withCode("BLOBS_UNAVAILABLE"), 503, "unavailable"],
  ])("%s is told as %s %s, and nothing of it is repeated", async (_, error, status, code) => {
    const answer = await ask(failing(error));
    const text = await answer.text();
    expect(answer.status).toBe(status);
    expect(JSON.parse(text)).toMatchObject({ status, code, requestId: answer.headers.get("x-request-id") });
    expect(text).not.toMatch(/canary|secret|select/);
  });
});

test.each(["SQLITE_BUSY", "SQLITE_FULL", "BLOBS_UNAVAILABLE"])(
  "an outage (%s) says when to come back",
  async (code) => {
    const answer = await ask(failing(withCode(code)));
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  },
);

test("a fault of ours is in the log, and a caller who went away in the middle is no fault", async () => {
  const lines: string[] = [];
  const log = createLog("info", [], { write: (line) => void lines.push(line) });
  setRuntime({ ...(await testServer()), log });
  await ask(failing(withCode("ECONNRESET")));
  expect(lines).toEqual([]);
  await ask(failing(new Error("a bug")));
  expect(lines.join("")).toContain("request failed");
});

test("a refusal that may pass says when to come back", async () => {
  const answer = await ask(() => Promise.resolve(refuse("busy")));
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "5"]);
  expect(await answer.json()).toMatchObject({ retryAfterSeconds: 5 });
});

test("an answer is private and cached by nobody, unless its route says otherwise", async () => {
  const usual = await ask(() => Promise.resolve(json({})));
  expect(usual.headers.get("cache-control")).toBe("private, no-store");
  const own = await ask(() => Promise.resolve(json({}, { headers: { "Cache-Control": "private, no-cache" } })));
  expect(own.headers.get("cache-control")).toBe("private, no-cache");
});

test("a named id is unknown to nobody's caller before its handler is asked", async () => {
  let asked = false;
  const answer = await ask(
    () => {
      asked = true;
      return Promise.resolve(ok(new Response()));
    },
    {},
    "known",
  );
  expect([answer.status, asked]).toEqual([404, false]);
});
