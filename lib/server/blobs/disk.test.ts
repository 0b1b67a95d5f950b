import { readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/test-server";
import { diskBlobs } from "./disk";

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

test("a later opening finds what an earlier one kept, and no half-written file", async () => {
  const root = await temporaryFolder();
  await (await diskBlobs(root)).put("results/a", Buffer.from("one"));
  expect(await (await diskBlobs(root)).get("results/a")).toEqual(Buffer.from("one"));
  expect(await readdir(join(root, "unfinished"))).toEqual([]);
});

test.each(["ENOSPC", "EDQUOT"])("a full disk (%s) is said and leaves nothing", async (code) => {
  const root = await temporaryFolder();
  const blobs = await diskBlobs(root, { writeFile: failing(code) });
  expect(await blobs.put("photos/a", Buffer.from("x"))).toEqual({ ok: false, error: "storage_full" });
  expect(await readdir(join(root, "photos"))).toEqual([]);
  await expect(blobs.probe()).rejects.toThrow("full");
});

test("another fault is not taken for a full disk", async () => {
  const blobs = await diskBlobs(await temporaryFolder(), { writeFile: failing("EIO") });
  await expect(blobs.put("photos/a", Buffer.from("x"))).rejects.toThrow("EIO");
});

test("the last room on the disk is left to the database", async () => {
  const root = await temporaryFolder();
  const blobs = await diskBlobs(root, { keptFreeBytes: Number.MAX_SAFE_INTEGER });
  expect(await blobs.put("photos/a", Buffer.from("x"))).toEqual({ ok: false, error: "storage_full" });
});

test("a disk that is away is not taken for files that are erased, and is used again when it is back", async () => {
  const root = await temporaryFolder();
  const blobs = await diskBlobs(root);
  await blobs.put("photos/a", Buffer.from("x"));
  await rename(join(root, "photos"), join(root, "away"));
  await expect(blobs.get("photos/a")).rejects.toThrow("ENOENT");
  await expect(blobs.remove("photos/a")).rejects.toThrow("ENOENT");
  await expect(blobs.put("photos/b", Buffer.from("x"))).rejects.toThrow("ENOENT");
  await rename(join(root, "away"), join(root, "photos"));
  expect(await blobs.get("photos/a")).toEqual(Buffer.from("x"));
});
