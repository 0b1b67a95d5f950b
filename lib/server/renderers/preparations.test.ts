import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { erasePhoto } from "../erasing/erase";
import { testServer, type TestServer } from "../testing/test-server";
import { addPhoto } from "../testing/test-try-on";
import { createPreparations } from "./preparations";

const kept = ({ folder }: TestServer) => readdir(join(folder, "blobs", "prepared"));

const start = async (limits = { count: 100, bytes: 1e6 }) => {
  const server = await testServer();
  const open = (engineVersion = "one") =>
    createPreparations({
      ...server,
      engineVersion,
      limits,
      onFault: (error) => {
        throw error;
      },
    });
  return { server, open, photo: () => addPhoto(server, "ann", "person") };
};

test("what was worked out is found by photo, variant and engine, and by nothing else", async () => {
  const { open, photo } = await start();
  const { id } = await photo();
  await open().keep(id, "person", Buffer.from("analysis"));
  expect(await open().find(id, "person")).toEqual(Buffer.from("analysis"));
  expect(await open().find(id, "garment")).toBeNull();
  expect(await open().find((await photo()).id, "person")).toBeNull();
  expect(await open("another engine").find(id, "person")).toBeNull();
});

test("it is erased with its photo, bytes and row", async () => {
  const { server, open, photo } = await start();
  const { id } = await photo();
  await open().keep(id, "person", Buffer.from("analysis"));
  expect(await kept(server)).toHaveLength(1);
  expect(await erasePhoto(server, "ann", id)).toBe(true);
  expect(await kept(server)).toEqual([]);
  expect(await server.db.selectFrom("preparations").selectAll().execute()).toEqual([]);
});

test("nothing is kept of a photo that was erased while the engine worked on it", async () => {
  const { server, open, photo } = await start();
  const { id } = await photo();
  await erasePhoto(server, "ann", id);
  await open().keep(id, "person", Buffer.from("analysis"));
  expect(await kept(server)).toEqual([]);
  expect(await server.db.selectFrom("erasures").selectAll().execute()).toEqual([]);
});

test.each([
  { name: "count", limits: { count: 2, bytes: 1e6 } },
  { name: "bytes", limits: { count: 100, bytes: 20 } },
])("at most so many are kept, by $name; what was used longest ago goes first", async ({ limits }) => {
  const { server, open, photo } = await start(limits);
  const ids = [(await photo()).id, (await photo()).id, (await photo()).id];
  const preparations = open();
  for (const [n, id] of ids.entries()) {
    server.clock.now += 1;
    if (n === 2) await preparations.find(ids[0] ?? "", "person");
    server.clock.now += 1;
    await preparations.keep(id, "person", Buffer.from("ten bytes."));
  }
  const found = await Promise.all(ids.map((id) => preparations.find(id, "person")));
  expect(found.map((bytes) => bytes !== null)).toEqual([true, false, true]);
  expect(await kept(server)).toHaveLength(2);
});

test("a second answer for the same photo leaves one file", async () => {
  const { server, open, photo } = await start();
  const { id } = await photo();
  await open().keep(id, "person", Buffer.from("first"));
  await open().keep(id, "person", Buffer.from("second"));
  expect(await kept(server)).toHaveLength(1);
});
