import { expect, test } from "vitest";
import { defaultModel } from "./model-names";
import { usualWindow } from "./usual-window";

const timed = (medianSeconds: number, p90Seconds: number) => ({
  models: [{ id: defaultModel, outfits: true, medianSeconds, p90Seconds }],
});

test.each([
  [15, 40, { fromSeconds: 15, toSeconds: 40 }],
  [0.4, 0.9, { fromSeconds: 1, toSeconds: 2 }],
  [3.7, 3.9, { fromSeconds: 3, toSeconds: 4 }],
  [5, 5, { fromSeconds: 5, toSeconds: 6 }],
])("median %d s and p90 %d s are said as a window in whole seconds", (median, p90, window) => {
  expect(usualWindow(timed(median, p90), defaultModel)).toEqual(window);
});

test("a server that times nothing has no window", () => {
  expect(usualWindow({ models: [] }, defaultModel)).toBeNull();
});
