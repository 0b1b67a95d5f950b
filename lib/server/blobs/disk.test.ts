import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/test-server";
import { diskBlobs } from "./disk";

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

test("what is put is got back until it is removed", async () => {
  const blobs = await diskBlobs(await temporaryFolder());
  expect(await blobs.put("photos/a", Buffer.from("one"))).toEqual({ ok: true, value: undefined });
  expect(await blobs.get("photos/a")).toEqual(Buffer.from("one"));
  expect(await blobs.remove("photos/a")).toBe(true);
  expect(await blobs.get("photos/a")).toBeNull();
  expect(await blobs.remove("photos/a")).toBe(false);
});

test("a later opening finds what an earlier one kept, and no half-written file", async () => {
  const root = await temporaryFolder();
  await (await diskBlobs(root)).put("results/a", Buffer.from("one"));
  expect(await (await diskBlobs(root)).get("results/a")).toEqual(Buffer.from("one"));
  expect(await readdir(join(root, "unfinished"))).toEqual([]);
});

test.each([
  "photos/../../secret",
  "../photos/a",
  "photos/a/b",
  "/etc/passwd",
  "photos/",
  "elsewhere/a",
  "photos/a\0b",
  "",
])("%j is no key", async (key) => {
  const blobs = await diskBlobs(await temporaryFolder());
  await expect(blobs.get(key)).rejects.toThrow(RangeError);
  await expect(blobs.put(key, Buffer.from("x"))).rejects.toThrow(RangeError);
  await expect(blobs.remove(key)).rejects.toThrow(RangeError);
});

test.each(["ENOSPC", "EDQUOT"])("a full disk (%s) is said and leaves nothing", async (code) => {
  const root = await temporaryFolder();
  const blobs = await diskBlobs(root, failing(code));
  expect(await blobs.put("photos/a", Buffer.from("x"))).toEqual({ ok: false, error: "storage_full" });
  expect(await readdir(join(root, "photos"))).toEqual([]);
  await expect(blobs.probe()).rejects.toThrow("full");
});

test("another fault is not taken for a full disk", async () => {
  const blobs = await diskBlobs(await temporaryFolder(), failing("EIO"));
  await expect(blobs.put("photos/a", Buffer.from("x"))).rejects.toThrow("EIO");
});
