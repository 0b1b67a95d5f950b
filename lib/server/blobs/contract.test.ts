import { describe, expect, onTestFinished, test } from "vitest";
import { startS3Server } from "@/e2e/server/s3-server";
import { readSettings } from "../settings";
import { temporaryFolder } from "../testing/test-server";
import { diskBlobs } from "./disk";
import { s3Blobs } from "./s3";

/** Every store, opened empty. */
const stores = {
  disk: async () => diskBlobs(await temporaryFolder()),
  bucket: async () => {
    const service = await startS3Server();
    onTestFinished(() => service.close());
    const settings = readSettings(service.settings as unknown as NodeJS.ProcessEnv);
    if (!settings.ok || !settings.value.bucket) throw new Error("no bucket in these settings");
    return s3Blobs(settings.value.bucket);
  },
};

describe.each(Object.entries(stores))("a store on %s", (_, open) => {
  test("gives back what was put until it is removed", async () => {
    const blobs = await open();
    expect(await blobs.get("photos/a")).toBeNull();
    expect(await blobs.put("photos/a", Buffer.from("one"))).toEqual({ ok: true, value: undefined });
    expect(await blobs.get("photos/a")).toEqual(Buffer.from("one"));
    expect(await blobs.remove("photos/a")).toBe(true);
    expect(await blobs.get("photos/a")).toBeNull();
    expect(await blobs.remove("photos/a")).toBe(false);
  });

  test("keeps the later of two writes, and every byte of large ones", async () => {
    const blobs = await open();
    const large = Buffer.alloc(3_000_000, "picture ");
    await blobs.put("results/a", Buffer.from("one"));
    await blobs.put("results/a", large);
    expect((await blobs.get("results/a"))?.equals(large)).toBe(true);
  });

  test("says that it can be written to, and leaves nothing of the question", async () => {
    const blobs = await open();
    await expect(blobs.probe()).resolves.toBeUndefined();
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
  ])("takes %j for no key", async (key) => {
    const blobs = await open();
    await expect(blobs.get(key)).rejects.toThrow(RangeError);
    await expect(blobs.put(key, Buffer.from("x"))).rejects.toThrow(RangeError);
    await expect(blobs.remove(key)).rejects.toThrow(RangeError);
  });
});
