import { expect, test } from "vitest";
import { outageProblem } from "../outage";
import { diskLimits, guardedBlobs } from "./guarded";
import type { BlobStore } from "./port";

const working: BlobStore = {
  put: () => Promise.resolve({ ok: true, value: undefined }),
  get: () => Promise.resolve(Buffer.from("bytes")),
  remove: () => Promise.resolve(true),
  probe: () => Promise.resolve(),
};
const faultOf = (answer: Promise<unknown>) =>
  answer.then(
    () => "no fault",
    (error: unknown) => outageProblem(error),
  );

test("what the store answers is passed on", async () => {
  const blobs = guardedBlobs(working, diskLimits);
  expect(await blobs.put("photos/a", Buffer.from("x"))).toEqual({ ok: true, value: undefined });
  expect(await blobs.get("photos/a")).toEqual(Buffer.from("bytes"));
  expect(await blobs.remove("photos/a")).toBe(true);
  await expect(blobs.probe()).resolves.toBeUndefined();
});

test("every fault of the store is an outage, a wrong key is a bug", async () => {
  const failing = (error: Error) => guardedBlobs({ ...working, get: () => Promise.reject(error) }, diskLimits);
  expect(await faultOf(failing(new Error("EIO")).get("photos/a"))).toBe("unavailable");
  expect(await faultOf(failing(new RangeError("not a blob key")).get("photos/a"))).toBeNull();
});

test("a store that hangs is an outage too, and is not asked more than so often at once", async () => {
  let asked = 0;
  const hanging = guardedBlobs({ ...working, get: () => new Promise(() => (asked += 1)) }, { limitMs: 20, atOnce: 2 });
  const answers = await Promise.all(["a", "b", "c", "d"].map((name) => faultOf(hanging.get(`photos/${name}`))));
  expect(answers).toEqual(Array.from({ length: 4 }, () => "unavailable"));
  expect(asked).toBe(2);
});

test("when it answers again, who waits is served", async () => {
  const ends: (() => void)[] = [];
  const slow = guardedBlobs(
    {
      ...working,
      get: () =>
        new Promise((resolve) =>
          ends.push(() => {
            resolve(null);
          }),
        ),
    },
    { limitMs: 5_000, atOnce: 1 },
  );
  const answers = ["a", "b", "c"].map((name) => slow.get(`photos/${name}`));
  for (let count = 1; count <= 3; count += 1) {
    await expect.poll(() => ends.length).toBe(count);
    ends[count - 1]?.();
  }
  expect(await Promise.all(answers)).toEqual([null, null, null]);
});
