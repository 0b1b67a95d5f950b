import { readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { insertConsents, listConsents } from "../db/consent-repository";
import { planErasures } from "../db/erasure-repository";
import { countPaidRenders, insertPaidRender } from "../db/paid-render-repository";
import { findPhoto } from "../db/photo-repository";
import { findTryOn } from "../db/try-on-repository";
import { setDraft } from "../db/try-on-work-repository";
import { aPicture, steeredEngine, type TestServer, testServer } from "../testing/test-server";
import { addPhoto, addTryOn } from "../testing/test-try-on";
import { advance } from "../try-ons/advance";
import { shareTryOn } from "../try-ons/share-try-on";
import { eraseOwner, erasePhoto, eraseTryOn, sweepErasures } from "./erase";
import { notePhotoUse, noteTryOnUse } from "./last-use";
import { sweepRetention } from "./retention";

const dayMs = 24 * 60 * 60_000;

const filesOf = async ({ folder }: TestServer): Promise<string[]> => {
  const folders = await readdir(join(folder, "blobs"));
  return (await Promise.all(folders.map((name) => readdir(join(folder, "blobs", name))))).flat();
};

const start = async () => {
  const { engine, jobs } = steeredEngine();
  const server = await testServer({ engine });
  const finish = async (id: string) => {
    const count = jobs.length + 1;
    const step = advance(server, id);
    await expect.poll(() => jobs.length).toBe(count);
    jobs[count - 1]?.answer(aPicture);
    await step;
  };
  return { server, finish };
};

test("erasing a photo takes every try-on with it, and every file", async () => {
  const { server, finish } = await start();
  const { row, person, garment } = await addTryOn(server, "ann");
  await finish(row.id);
  expect(await filesOf(server)).toHaveLength(3);
  expect(await erasePhoto(server, "ann", person.id)).toBe(true);
  expect(await findTryOn(server.db, "ann", row.id)).toBeUndefined();
  expect(await findPhoto(server.db, "ann", garment.id)).toBeDefined();
  expect(await filesOf(server)).toHaveLength(1);
});

test("erasing a try-on takes its result and its share, and leaves its photos", async () => {
  const { server, finish } = await start();
  const { row } = await addTryOn(server, "ann");
  await finish(row.id);
  await shareTryOn(server, "ann", row.id);
  expect(await eraseTryOn(server, "ann", row.id)).toBe(true);
  expect(await filesOf(server)).toHaveLength(2);
  expect(await server.db.selectFrom("shares").selectAll().execute()).toEqual([]);
});

test("a draft goes with its try-on", async () => {
  const { server } = await start();
  const { row, person } = await addTryOn(server, "ann");
  await server.blobs.put("drafts/a", Buffer.from("a draft"));
  await setDraft(server.db, row.id, "drafts/a", server.clock.now);
  expect(await erasePhoto(server, "ann", person.id)).toBe(true);
  expect(await server.blobs.get("drafts/a")).toBeNull();
});

test("nobody erases what is another's, or what is not there", async () => {
  const { server } = await start();
  const { row, person } = await addTryOn(server, "ann");
  expect(await erasePhoto(server, "bob", person.id)).toBe(false);
  expect(await eraseTryOn(server, "bob", row.id)).toBe(false);
  expect(await erasePhoto(server, "ann", "nothing")).toBe(false);
  expect(await eraseOwner(server, "bob")).toEqual({ photos: 0, tryOns: 0, files: 0 });
  expect(await filesOf(server)).toHaveLength(2);
});

test("erasing an owner says what was erased, and leaves others alone", async () => {
  const { server, finish } = await start();
  const { row } = await addTryOn(server, "ann");
  await finish(row.id);
  await addTryOn(server, "ann");
  const other = await addTryOn(server, "bob");
  expect(await eraseOwner(server, "ann")).toEqual({ photos: 4, tryOns: 2, files: 5 });
  expect(await findTryOn(server.db, "bob", other.row.id)).toBeDefined();
  expect(await filesOf(server)).toHaveLength(2);
});

test("bytes whose row never came, or went without them, are swept when their time has come", async () => {
  const { server } = await start();
  await server.blobs.put("photos/orphan", Buffer.from("x"));
  await planErasures(server.db, ["photos/orphan"], server.clock.now + 1_000);
  expect(await sweepErasures(server)).toBe(0);
  server.clock.now += 1_000;
  expect(await sweepErasures(server)).toBe(1);
  expect(await filesOf(server)).toEqual([]);
  expect(await server.db.selectFrom("erasures").selectAll().execute()).toEqual([]);
});

test("what is erased while the picture store is away is erased when it is back", async () => {
  const { server } = await start();
  const { person } = await addTryOn(server, "ann");
  const photos = join(server.folder, "blobs", "photos");
  await rename(photos, `${photos}-away`);
  await expect(erasePhoto(server, "ann", person.id)).rejects.toThrow();
  expect(await findPhoto(server.db, "ann", person.id)).toBeUndefined();
  await rename(`${photos}-away`, photos);
  expect(await filesOf(server)).toHaveLength(2);
  await sweepRetention(server);
  expect(await filesOf(server)).toHaveLength(1);
});

test("who goes on looking at a look keeps it, and the photos that it was made from", async () => {
  const { server, finish } = await start();
  const { row, person } = await addTryOn(server, "ann");
  await finish(row.id);
  server.clock.now += 6 * dayMs;
  const look = await findTryOn(server.db, "ann", row.id);
  if (look) await noteTryOnUse(server, look);
  server.clock.now += 6 * dayMs;
  await sweepRetention(server);
  expect(await findTryOn(server.db, "ann", row.id)).toBeDefined();
  expect(await findPhoto(server.db, "ann", person.id)).toBeDefined();
});

test("looking at a photo keeps it", async () => {
  const { server } = await start();
  const photo = await addPhoto(server, "ann", "person");
  server.clock.now += 6 * dayMs;
  await notePhotoUse(server, photo);
  server.clock.now += 6 * dayMs;
  await sweepRetention(server);
  expect(await findPhoto(server.db, "ann", photo.id)).toBeDefined();
});

test("what was not used for RETENTION_DAYS is erased, favourites too; what was used is kept", async () => {
  const { server, finish } = await start();
  const { row } = await addTryOn(server, "ann");
  await finish(row.id);
  await server.db.updateTable("try_ons").set({ favourite: 1 }).execute();
  server.clock.now += 6 * dayMs;
  const young = await addPhoto(server, "ann", "person");
  await sweepRetention(server);
  expect(await filesOf(server)).toHaveLength(4);
  server.clock.now += 1 * dayMs + 1;
  await sweepRetention(server);
  expect(await findTryOn(server.db, "ann", row.id)).toBeUndefined();
  expect(await findPhoto(server.db, "ann", young.id)).toBeDefined();
  expect(await filesOf(server)).toHaveLength(1);
});

test("an agreement ends with the cookie that it belongs to, and the count of a paid render after a day", async () => {
  const { server } = await start();
  const at = server.clock.now;
  await insertConsents(server.db, "ann", ["uniapi"], at);
  await insertPaidRender(server.db, { try_on_id: "a", owner_id: "ann", address_key: "k", at });
  const left = async () => ({
    consents: await listConsents(server.db, "ann"),
    paid: await countPaidRenders(server.db, {}, 0),
  });
  await sweepRetention(server);
  expect(await left()).toEqual({ consents: ["uniapi"], paid: 1 });
  server.clock.now += 1 * dayMs + 1;
  await sweepRetention(server);
  expect(await left()).toEqual({ consents: ["uniapi"], paid: 0 });
  server.clock.now += 180 * dayMs;
  await sweepRetention(server);
  expect(await left()).toEqual({ consents: [], paid: 0 });
});
