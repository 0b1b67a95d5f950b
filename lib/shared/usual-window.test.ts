import { expect, test } from "vitest";
import { defaultModel } from "./model-names";
import { usualWindow, usualWindowOf } from "./usual-window";

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

test("a draft that is made here, where others are rendered at a gateway, is told by its own time", () => {
  const draft = {
    model: defaultModel,
    progress: { stage: "rendering", elapsedSeconds: 1, expectedSeconds: 6 },
  } as const;
  const atGateway = { mode: "gateway", ...timed(25, 40) } as const;
  expect(usualWindowOf(atGateway, { ...draft, renderer: "local" })).toEqual({ fromSeconds: 6, toSeconds: 12 });
  expect(usualWindowOf(atGateway, { ...draft, renderer: "uniapi" })).toEqual({ fromSeconds: 25, toSeconds: 40 });
  expect(usualWindowOf({ ...atGateway, mode: "local" }, { ...draft, renderer: "local" })).toMatchObject({
    toSeconds: 40,
  });
});
