import { expect, test } from "vitest";
import { connectedComponents, largestComponent } from "./connected-components";

const maskOf = (...rows: string[]) => Uint8Array.from(rows.join(""), (sign) => (sign === "#" ? 1 : 0));

test("pixels that touch only at a corner are two components", () => {
  const { labels, sizes } = connectedComponents(maskOf("##..", "#...", ".###"), 4, 3);
  expect([...labels]).toEqual([1, 1, 0, 0, 1, 0, 0, 0, 0, 2, 2, 2]);
  expect(sizes).toEqual([0, 3, 3]);
});

test("rows do not join around the picture's edge", () => {
  expect(connectedComponents(maskOf("..#", "#.."), 3, 2).sizes).toEqual([0, 1, 1]);
});

test("the largest component wins; an empty mask has none", () => {
  expect(largestComponent(connectedComponents(maskOf("#.##"), 4, 1))).toBe(2);
  expect(largestComponent(connectedComponents(maskOf("...."), 4, 1))).toBe(0);
});
