import { expect, test } from "vitest";
import { stopwatch, summary } from "./stopwatch";

test.each([
  { values: [5], expected: { count: 1, median: 5, p95: 5 } },
  { values: [3, 1, 2], expected: { count: 3, median: 2, p95: 3 } },
  { values: Array.from({ length: 100 }, (_, i) => i + 1), expected: { count: 100, median: 50, p95: 95 } },
])("median and p95 of $values.length values", ({ values, expected }) => {
  expect(summary(values)).toEqual(expected);
});

test("a step's value comes through and its time is counted under its name", async () => {
  const watch = stopwatch();
  expect(await watch.time("a", () => 7)).toBe(7);
  await watch.time("a", () => Promise.resolve());
  expect(watch.report()).toMatchObject({ a: { wallMs: { count: 2 }, processorMs: { count: 2 } } });
});
