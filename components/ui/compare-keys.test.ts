import { expect, test } from "vitest";
import { percentAfterKey } from "./compare-keys";

test.each([
  ["ArrowRight", false, 50, 51],
  ["ArrowLeft", false, 50, 49],
  ["ArrowRight", true, 50, 60],
  ["PageUp", false, 50, 60],
  ["PageDown", false, 5, 0],
  ["ArrowUp", true, 95, 100],
  ["Home", false, 50, 0],
  ["End", false, 50, 100],
])("%s (with Shift: %s) moves the line from %d to %d", (key, shift, from, to) => {
  expect(percentAfterKey(key, shift, from)).toBe(to);
});

test("other keys are left alone, so that Tab leaves the slider", () => {
  expect(percentAfterKey("Tab", false, 50)).toBeNull();
});
