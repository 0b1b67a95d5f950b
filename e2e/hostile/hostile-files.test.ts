import { expect, test } from "vitest";
import { problems } from "@/lib/shared/problem";
import { hostileFiles } from "./hostile-files";
import { cutFiles, kilobyte } from "./truncations";

test("there are at least 60 kinds of hostile file, each with a name of its own", () => {
  expect(hostileFiles.filter(({ name }) => !name.includes("-cut-after-")).length).toBeGreaterThanOrEqual(60);
  expect(new Set(hostileFiles.map(({ name }) => name)).size).toBe(hostileFiles.length);
});

test("every expected code is one of the interface", () => {
  const known = ["accepted", ...Object.keys(problems)];
  expect(hostileFiles.map(({ expected }) => expected).filter((code) => !known.includes(code))).toEqual([]);
});

test.each(cutFiles)("$name is cut at every kilobyte that it has", async ({ make, kilobytes }) => {
  expect(Math.floor((await make()).length / kilobyte)).toBe(kilobytes);
});
