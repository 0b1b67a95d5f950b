import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Erased } from "@/lib/shared/photo";
import { type S3Server, startS3Server } from "../server/s3-server";
import { Shopper } from "../server/shopper";
import { type RunningServer, startRefused, startServer } from "../server/start-server";

let store: S3Server;
let server: RunningServer;
let shopper: Shopper;

beforeAll(async () => {
  store = await startS3Server();
  server = await startServer({ settings: store.settings });
  shopper = new Shopper(server.baseUrl);
});
afterAll(async () => {
  await server.dispose();
  await store.close();
});

test("pictures are kept in the bucket and nowhere else, served from it, and erased from it", async () => {
  const person = await shopper.sendPhoto("person", "public/samples/persons/maya.jpg");
  const garment = await shopper.sendPhoto("garment", "public/samples/garments/tee_print.jpg");
  const { id } = await shopper.startTryOn({ personId: person.id, garment: { single: garment.id } });
  const made = await shopper.waitFor(id, "succeeded");
  for (const { imageUrl } of [person, garment, made.result ?? { imageUrl: "no result" }]) {
    expect((await shopper.ask(imageUrl)).status).toBe(200);
  }
  const folders = [...store.objects.keys()].map((key) => key.split("/")[0]).sort();
  expect(folders).toEqual(["photos", "photos", "prepared", "prepared", "results"]);
  expect(readdirSync(server.dataDir)).not.toContain("blobs");

  const erased = Erased.parse(await (await shopper.ask("/api/me", { method: "DELETE" })).json());
  expect(erased).toEqual({ photos: 2, tryOns: 1, files: 5 });
  expect(store.objects.size).toBe(0);
});

test("a bucket that is away is told with a time to come back, and used again when it is there", async () => {
  const person = await shopper.sendPhoto("person", "public/samples/persons/maya.jpg");
  store.fault = { status: 503, code: "SlowDown" };
  const picture = await shopper.ask(person.imageUrl);
  expect([picture.status, Number(picture.headers.get("retry-after")) > 0]).toEqual([503, true]);
  const ready = await fetch(`${server.baseUrl}/api/health/ready`);
  expect([ready.status, await ready.json()]).toMatchObject([503, { checks: { database: "ok", blobs: "failing" } }]);
  store.fault = null;
  expect((await shopper.ask(person.imageUrl)).status).toBe(200);
  expect((await fetch(`${server.baseUrl}/api/health/ready`)).status).toBe(200);
});

test("a bucket that never answers holds nobody up for long, and nothing is lost when it does again", async () => {
  const person = await shopper.sendPhoto("person", "public/samples/persons/maya.jpg");
  const garment = await shopper.sendPhoto("garment", "public/samples/garments/tee_print.jpg");
  store.fault = "hangs";
  const { id } = await shopper.startTryOn({ personId: person.id, garment: { single: garment.id } });
  const answers = await Promise.all([
    shopper.ask(person.imageUrl),
    shopper.ask("/api/photos?kind=garment", {
      method: "POST",
      body: new Uint8Array(readFileSync("public/samples/garments/jeans.jpg")),
    }),
    shopper.ask("/api/photos"),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 200]);
  expect(answers.map(({ headers }) => Number(headers.get("retry-after")) > 0)).toEqual([true, true, false]);
  store.fault = null;
  await shopper.waitFor(id, "succeeded");
});

test("no key of the bucket is printed, and a bucket without keys stops the start by name", async () => {
  expect(server.output()).not.toContain(store.settings.AWS_SECRET_ACCESS_KEY);
  const { exitCode, output } = await startRefused({
    DATA_DIR: join(server.dataDir, "other"),
    BLOB_URL: store.settings.BLOB_URL,
  });
  expect(exitCode).toBe(1);
  expect(output).toContain("AWS_ACCESS_KEY_ID is missing beside BLOB_URL.");
});
