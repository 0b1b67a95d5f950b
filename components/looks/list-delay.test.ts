import { expect, test } from "vitest";
import { afterFaultDelayMs, nextListDelayMs } from "./list-delay";

test("a list in which everything has ended is not asked for again", () => {
  expect(nextListDelayMs([])).toBe(false);
  expect(
    nextListDelayMs([
      { status: "succeeded", pollAfterMs: 0 },
      { status: "failed", pollAfterMs: 0 },
    ]),
  ).toBe(false);
});

test("a list with something under way follows the most eager of them, without hurrying", () => {
  const late = { status: "rendering", pollAfterMs: 10_000 } as const;
  expect(nextListDelayMs([late, { status: "succeeded", pollAfterMs: 0 }])).toBe(10_000);
  expect(nextListDelayMs([late, { status: "queued", pollAfterMs: 500 }])).toBe(2000);
});

test("a list that did not come is asked for again, and one that came is left alone", () => {
  expect(afterFaultDelayMs(new Error("nobody answered"))).toBe(3000);
  expect(afterFaultDelayMs(null)).toBe(false);
});
