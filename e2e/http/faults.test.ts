import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Libsql from "libsql";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Photo } from "@/lib/shared/photo";
import { ProblemDocument } from "@/lib/shared/problem";
import { processTree } from "../server/process-memory";
import { Shopper } from "../server/shopper";
import { type RunningServer, startServer } from "../server/start-server";

const fullDisk = join(tmpdir(), `full-disk-${process.pid}`);
const personFile = "public/samples/persons/maya.jpg";
const otherFile = "public/samples/garments/jeans.jpg";

let server: RunningServer;
let shopper: Shopper;
let person: Photo;
let garment: Photo;

beforeAll(async () => {
  const preload = pathToFileURL("e2e/server/full-disk.mjs").href;
  server = await startServer({ settings: { NODE_OPTIONS: `--import ${preload}`, DISK_IS_FULL_WHILE: fullDisk } });
  shopper = new Shopper(server.baseUrl);
  person = await shopper.sendPhoto("person", personFile);
  garment = await shopper.sendPhoto("garment", "public/samples/garments/tee_print.jpg");
});
afterAll(async () => {
  await rm(fullDisk, { force: true });
  await server.dispose();
});

const upload = async () =>
  shopper.ask("/api/photos?kind=garment", { method: "POST", body: new Uint8Array(await readFile(otherFile)) });
const ready = async () => (await fetch(`${server.baseUrl}/api/health/ready`)).json() as Promise<{ checks: object }>;
const startTryOn = () => shopper.startTryOn({ personId: person.id, garment: { single: garment.id } });

async function expectRefusal(answer: Response, status: number, code: string): Promise<void> {
  const problem = ProblemDocument.parse(await answer.json());
  expect(problem).toMatchObject({ status, code });
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(problem.retryAfterSeconds).toBe(Number(answer.headers.get("retry-after")));
}

/** Everything works again, without a restart and without anybody's help. */
async function expectRecovered(): Promise<void> {
  expect(await ready()).toEqual({ ready: true, checks: { database: "ok", blobs: "ok", worker: "ok" } });
  const sent = await upload();
  expect(sent.status).toBe(201);
  const { id, imageUrl } = (await sent.json()) as Photo;
  expect((await shopper.ask(imageUrl)).status).toBe(200);
  expect((await shopper.ask(`/api/photos/${id}`, { method: "DELETE" })).status).toBe(204);
}

/** Take a file or folder of the server away, until the test gives it back. */
async function takeAway(name: string): Promise<{ giveBack: () => Promise<void> }> {
  const path = join(server.dataDir, name);
  await rename(path, `${path}-away`);
  return { giveBack: () => rename(`${path}-away`, path) };
}

function lockDatabase(): { unlock: () => void } {
  const other = new Libsql(join(server.dataDir, "fitting-room.db"));
  other.exec("begin immediate");
  const unlock = () => {
    // Closed alone, it keeps the lock until it is collected.
    if (other.inTransaction) other.exec("rollback");
  };
  return { unlock };
}

describe("a database that another program has locked", () => {
  test("refuses what would write, answers what reads, and loses nothing", async () => {
    const { unlock } = lockDatabase();
    await expectRefusal(await upload(), 503, "unavailable");
    expect((await shopper.ask(person.imageUrl)).status).toBe(200);
    expect((await fetch(`${server.baseUrl}/api/health/live`)).status).toBe(200);
    unlock();
    await expectRecovered();
  });

  test("in the middle of a try-on only delays it", async () => {
    const { id } = await startTryOn();
    await shopper.waitFor(id, "rendering");
    const { unlock } = lockDatabase();
    onTestFinished(unlock);
    await expect.poll(() => server.output(), { timeout: 60_000 }).toContain("outage, will be written again");
    unlock();
    await shopper.waitFor(id, "succeeded");
  });
});

test("a database file that is gone is said, is not written to in secret, and is used again when it is back", async () => {
  const { giveBack } = await takeAway("fitting-room.db");
  await expectRefusal(await upload(), 503, "unavailable");
  await expectRefusal(await shopper.ask("/api/photos"), 503, "unavailable");
  expect(await ready()).toMatchObject({ ready: false, checks: { database: "failing", blobs: "ok" } });
  await giveBack();
  await expectRecovered();
  expect((await shopper.ask(person.imageUrl)).status).toBe(200);
});

test("a picture store that is gone is said, and try-ons wait until it is back", async () => {
  const { giveBack } = await takeAway("blobs");
  await expectRefusal(await upload(), 503, "unavailable");
  await expectRefusal(await shopper.ask(person.imageUrl), 503, "unavailable");
  expect(await ready()).toMatchObject({ ready: false, checks: { database: "ok", blobs: "failing" } });
  const faults = () => server.output().split("step failed, will be tried again").length;
  const before = faults();
  const { id } = await startTryOn();
  await expect.poll(faults, { timeout: 60_000 }).toBeGreaterThan(before);
  await giveBack();
  await shopper.waitFor(id, "succeeded");
  await expectRecovered();
});

test("a full disk refuses pictures and says so, and what is there can be seen and erased", async () => {
  const spare = await shopper.sendPhoto("person", "public/samples/persons/anna.jpg");
  await writeFile(fullDisk, "");
  await expectRefusal(await upload(), 507, "storage_full");
  expect((await shopper.ask(person.imageUrl)).status).toBe(200);
  expect((await shopper.ask(`/api/photos/${spare.id}`, { method: "DELETE" })).status).toBe(204);
  await rm(fullDisk);
  await expectRecovered();
});

test("a picture decoder that is killed is replaced", async () => {
  const decoders = async () => {
    const pids = await processTree(server.pid);
    const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
    return pids.filter((_, at) => lines[at]?.includes("decoder.child"));
  };
  await expectRecovered();
  const alive = await decoders();
  expect(alive).not.toEqual([]);
  for (const pid of alive) process.kill(pid, "SIGKILL");
  await expectRecovered();
  expect((await decoders()).filter((pid) => alive.includes(pid))).toEqual([]);
});

test("a process that stood still goes on where it was: whoever waits is answered, a render ends", async () => {
  const { id } = await startTryOn();
  await shopper.waitFor(id, "rendering");
  process.kill(server.pid, "SIGSTOP");
  const waiting = [shopper.ask("/api/photos"), upload()];
  const state = async () => /\) (\w)/.exec(await readFile(`/proc/${server.pid}/stat`, "utf8"))?.[1];
  await expect.poll(state).toBe("T");
  process.kill(server.pid, "SIGCONT");
  expect((await Promise.all(waiting)).map(({ ok }) => ok)).toEqual([true, true]);
  await shopper.waitFor(id, "succeeded");
});

test("after all of it the same process serves, and everything that was sent is still there", async () => {
  expect((await shopper.ask(person.imageUrl)).status).toBe(200);
  expect((await shopper.ask(garment.imageUrl)).status).toBe(200);
  const { items } = (await (await shopper.ask("/api/try-ons?status=succeeded")).json()) as { items: unknown[] };
  expect(items).toHaveLength(3);
  await server.stop();
  expect(await server.exited).toBe(0);
});
