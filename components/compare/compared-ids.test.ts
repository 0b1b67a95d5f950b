import { expect, test } from "vitest";
import { comparedIds, mostCompared } from "./compared-ids";
import { compareAddress } from "@/lib/browser/compare-address";

test("the looks of an address come in its order, each once, and no more than are seen together", () => {
  expect(comparedIds("b,a,b,")).toEqual(["b", "a"]);
  expect(comparedIds(undefined)).toEqual([]);
  expect(comparedIds(Array.from({ length: 20 }, (_, i) => `look-${i}`))).toHaveLength(mostCompared);
});

test("an address names what it was made of", () => {
  const named = new URL(compareAddress(["a", "b-1"]), "http://room.local").searchParams.get("looks");
  expect(comparedIds(named ?? undefined)).toEqual(["a", "b-1"]);
});
