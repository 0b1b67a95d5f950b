import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { EngineJob, EnginePool } from "./engine-port";
import { enginePool } from "./engine-pool";

const job: EngineJob = { person: Buffer.from("person"), garments: [] };
const never = new AbortController().signal;

/** A worker that does what the garment slot of its job asks for. */
const mischief = `
const { existsSync, mkdirSync, writeFileSync } = require("node:fs");
module.exports = async ({ person }) => {
  const wish = Buffer.from(person).toString();
  if (wish.startsWith("enter ")) {
    const place = wish.slice(6);
    mkdirSync(place);
    while (!existsSync(place + "/leave")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    writeFileSync(place + "/left", "");
  }
  if (wish === "exit") process.exit(1);
  if (wish === "memory") { const all = []; for (;;) all.push(new Array(1e6).fill({})); }
  if (wish === "spin") for (;;) {}
  if (wish === "throw") throw new Error("thrown in the worker");
  if (wish === "bug") return { ok: false, error: { code: "internal", fault: "Error: a bug\\n at engine" } };
  return { ok: true, value: { png: new Uint8Array([1, 2, 3]), widthPx: 4, heightPx: 5 } };
};`;

let folder = "";
let workerFile = "";
let pool: EnginePool | undefined;
let faults: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "engine-pool-"));
  workerFile = join(folder, "mischief.cjs");
  await writeFile(workerFile, mischief);
});
afterEach(async () => {
  await pool?.close();
});
afterAll(() => rm(folder, { recursive: true }));

function openPool(options: { timeoutMs?: number; workerFile?: string; threads?: number } = {}): EnginePool {
  faults = [];
  const onFault = (error: unknown) => faults.push(String(error));
  pool = enginePool({ workerFile, threads: 1, modelsFolder: "/", wasmFolder: "/", onFault, ...options });
  return pool;
}
const asking = (wish: string): EngineJob => ({ ...job, person: Buffer.from(wish) });
const picture = { ok: true, value: { png: Buffer.from([1, 2, 3]), widthPx: 4, heightPx: 5 } };

test("an answer comes back as a picture", async () => {
  expect(await openPool().fit(job, never)).toEqual(picture);
});

test.each(["exit", "memory", "throw"])(
  "a worker that dies of “%s” costs that job alone: it is unavailable, is reported, and the next one is served",
  async (wish) => {
    const open = openPool();
    expect(await open.fit(asking(wish), never)).toEqual({ ok: false, error: { code: "unavailable" } });
    expect(faults.length).toBeGreaterThan(0);
    expect(await open.fit(job, never)).toEqual(picture);
  },
);

test("a job that never ends is stopped, and the next one is served", async () => {
  const open = openPool({ timeoutMs: 1_500 });
  expect(await open.fit(asking("spin"), never)).toEqual({ ok: false, error: { code: "unavailable" } });
  expect(await open.fit(job, never)).toEqual(picture);
});

test("a bug is told apart from a dead worker and its stack stays in the log", async () => {
  expect(await openPool().fit(asking("bug"), never)).toEqual({ ok: false, error: { code: "internal" } });
  expect(faults).toEqual([expect.stringContaining("at engine")]);
});

test("an aborted job is unavailable and nobody's fault", async () => {
  const open = openPool();
  await open.fit(job, never);
  const abort = new AbortController();
  const answer = open.fit(asking("spin"), abort.signal);
  abort.abort();
  expect(await answer).toEqual({ ok: false, error: { code: "unavailable" } });
  expect(faults).toEqual([]);
});

test("closing ends the job under way as unavailable", async () => {
  const open = openPool();
  const answer = open.fit(asking("spin"), never);
  await open.close();
  expect(await answer).toEqual({ ok: false, error: { code: "unavailable" } });
});

test("try-ons beyond the size of the pool wait in line: no more run at once, the next one is let in in order, and all finish", async () => {
  const open = openPool({ threads: 2 });
  const places = Array.from({ length: 5 }, (_, k) => join(folder, `job-${k}`));
  const answers = places.map((place) => open.fit(asking(`enter ${place}`), never));
  const entered = () => places.filter((place) => existsSync(place)).map((place) => places.indexOf(place));
  await expect.poll(entered).toEqual([0, 1]);
  for (const next of [2, 3, 4]) {
    await writeFile(join(places[next - 2] ?? "", "leave"), "");
    await answers[next - 2];
    await expect.poll(entered).toEqual(Array.from({ length: next + 1 }, (_, k) => k));
    const running = places.filter((place) => existsSync(place) && !existsSync(join(place, "left")));
    expect(running).toEqual(places.slice(next - 1, next + 1));
  }
  for (const place of places.slice(3)) await writeFile(join(place, "leave"), "");
  expect(await Promise.all(answers)).toEqual(places.map(() => picture));
});

test("a missing worker file is a fault and not a job that waits for ever", async () => {
  const open = openPool({ workerFile: join(folder, "absent.cjs") });
  expect(await open.fit(job, never)).toEqual({ ok: false, error: { code: "unavailable" } });
  expect(faults).toEqual([expect.stringContaining("absent.cjs")]);
});
