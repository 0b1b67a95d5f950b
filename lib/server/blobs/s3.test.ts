import { expect, onTestFinished, test } from "vitest";
import { type S3Server, startS3Server } from "@/e2e/server/s3-server";
import { eraseOwner } from "../erasing/erase";
import { readSettings } from "../settings";
import { testServer } from "../testing/test-server";
import { addTryOn } from "../testing/test-try-on";
import { type BucketAccess, s3Blobs } from "./s3";

const start = async () => {
  const service = await startS3Server();
  onTestFinished(() => service.close());
  return { service, blobs: s3Blobs(accessTo(service)) };
};

function accessTo({ settings }: S3Server): BucketAccess {
  const read = readSettings({ ...settings } as unknown as NodeJS.ProcessEnv);
  if (!read.ok || !read.value.bucket) throw new Error("no bucket in these settings");
  return read.value.bucket;
}

test("a bucket without room is said", async () => {
  const { service, blobs } = await start();
  service.fault = { status: 507, code: "XMinioStorageFull" };
  expect(await blobs.put("photos/a", Buffer.from("x"))).toEqual({ ok: false, error: "storage_full" });
  await expect(blobs.probe()).rejects.toThrow("full");
});

test.each([
  [404, "NoSuchBucket"],
  [403, "AccessDenied"],
  [503, "SlowDown"],
])("a bucket that answers %d %s is an outage, never a picture that is absent or erased", async (status, code) => {
  const { service, blobs } = await start();
  await blobs.put("photos/a", Buffer.from("x"));
  service.fault = { status, code };
  await expect(blobs.get("photos/a")).rejects.toThrow(`${status} ${code}`);
  await expect(blobs.remove("photos/a")).rejects.toThrow(`${status} ${code}`);
  await expect(blobs.put("photos/b", Buffer.from("x"))).rejects.toThrow(`${status} ${code}`);
  service.fault = null;
  expect(await blobs.get("photos/a")).toEqual(Buffer.from("x"));
});

test("with a wrong key nothing is kept, and the key is in no fault", async () => {
  const { service } = await start();
  const blobs = s3Blobs({ ...accessTo(service), secretAccessKey: "canary-of-a-secret-key" });
  const fault = await blobs.put("photos/a", Buffer.from("x")).catch(String);
  expect(fault).toMatch(/403 SignatureDoesNotMatch/);
  expect(fault).not.toContain("canary");
  expect(service.objects.size).toBe(0);
});

test("a service that nobody answers for is an outage", async () => {
  const { service } = await start();
  const blobs = s3Blobs({ ...accessTo(service), endpoint: "http://127.0.0.1:1" });
  await expect(blobs.get("photos/a")).rejects.toThrow();
});

test("of an owner who erases everything nothing is left in the bucket", async () => {
  const { service, blobs } = await start();
  const server = await testServer();
  server.blobs = blobs;
  await addTryOn(server, "ann");
  await addTryOn(server, "bob");
  expect(service.objects.size).toBe(4);
  expect(await eraseOwner(server, "ann")).toEqual({ photos: 2, tryOns: 1, files: 2 });
  expect(service.objects.size).toBe(2);
});
