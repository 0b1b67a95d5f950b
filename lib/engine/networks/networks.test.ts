import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { nodeNetworks } from "../fixtures/sample-pictures";

const modelFile = (name: string) => readFile(new URL(`../../../public/models/${name}`, import.meta.url));

test("the weights are the files that the notice names, byte for byte", async () => {
  const notice = String(await modelFile("NOTICE.md"));
  const listed = [...notice.matchAll(/^\| `([\w.-]+)`\s*\| `([0-9a-f]{64})` \|$/gm)];
  expect(listed).toHaveLength(4);
  for (const [, name = "", sum] of listed) {
    expect(
      createHash("sha256")
        .update(await modelFile(name))
        .digest("hex"),
      name,
    ).toBe(sum);
  }
});

test("both networks load, answer in their documented shapes, see nobody in an empty room, and repeat themselves", async () => {
  const networks = await nodeNetworks();
  const emptyRoom = new Float32Array(256 * 256 * 3).fill(0.7);

  const pose = await networks.pose(emptyRoom);
  expect(pose.points).toHaveLength(39 * 5);
  expect(pose.mask).toHaveLength(256 * 256);
  expect(pose.flag).toBeLessThan(0.5);
  expect(await networks.pose(emptyRoom)).toEqual(pose);

  const matte = await networks.matte(emptyRoom);
  expect(matte).toHaveLength(256 * 256);
  expect(Math.max(...matte.slice(0, 1000))).toBeLessThanOrEqual(1);
  expect(await networks.matte(emptyRoom)).toEqual(matte);
});
