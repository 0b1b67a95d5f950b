import { expect, test } from "vitest";
import { boundedCache } from "./bounded-cache";

test("the least recently used value is forgotten first, and made again when it is asked for", async () => {
  const made: string[] = [];
  const cache = boundedCache<string>(2);
  const get = (key: string) =>
    cache.get(key, () => {
      made.push(key);
      return Promise.resolve(key.toUpperCase());
    });
  await get("a");
  await get("b");
  expect(await get("a")).toBe("A");
  await get("c");
  await get("a");
  await get("b");
  expect(made).toEqual(["a", "b", "c", "b"]);
});

test("a failure is not kept", async () => {
  const cache = boundedCache<number>(2);
  await expect(cache.get("a", () => Promise.reject(new Error("no luck")))).rejects.toThrow("no luck");
  expect(await cache.get("a", () => Promise.resolve(5))).toBe(5);
});

test("two who ask at once share one piece of work", async () => {
  const cache = boundedCache<object>(2);
  const make = () => Promise.resolve({});
  const [first, second] = await Promise.all([cache.get("a", make), cache.get("a", make)]);
  expect(first).toBe(second);
});
