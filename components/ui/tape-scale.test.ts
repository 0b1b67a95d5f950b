import { expect, test } from "vitest";
import { tapeScale, tickPath } from "./tape-scale";

test.each([
  [0, 12, 30],
  [18, 40, 60],
  [61, 40, 120],
  [90_000, 40, 1800],
])("after %d s, with a usual end at %d s, the tape is %d s long", (elapsed, usual, length) => {
  expect(tapeScale(elapsed, usual).lengthSeconds).toBe(length);
});

test("a minute has a tick a second, and a long one at every label", () => {
  const ticks = tickPath(tapeScale(18, 40)).split("M").slice(1);
  expect(ticks).toHaveLength(61);
  expect(ticks.filter((tick) => tick.endsWith("v-16"))).toHaveLength(7);
});
