import { expect, test } from "vitest";
import { readReadiness } from "./readiness";
import { testServer } from "./testing/test-server";

test("all parts that work make it ready", async () => {
  expect(await readReadiness(await testServer())).toEqual({
    ready: true,
    checks: { database: "ok", blobs: "ok", worker: "ok" },
  });
});

test("each part that fails is named", async () => {
  const server = await testServer();
  server.blobs.probe = () => Promise.reject(new Error("read-only"));
  server.scheduler.probe = () => Promise.reject(new Error("stopped"));
  expect(await readReadiness(server)).toEqual({
    ready: false,
    checks: { database: "ok", blobs: "failing", worker: "failing" },
  });
});
