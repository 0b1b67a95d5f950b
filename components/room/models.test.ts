import { expect, test } from "vitest";
import { modelAmong, usableModels } from "./models";
import type { Plate } from "./plate-state";
import { emptyRoom } from "./room-state";

const stored: Plate = { step: "stored", photoId: "g", preparation: null, previewUrl: null, picture: null };
const empty: Plate = { step: "empty" };
const models = [
  { id: "kolors-virtual-try-on-v1", outfits: false, medianSeconds: 15, p90Seconds: 40 },
  { id: "kolors-virtual-try-on-v1-5", outfits: true, medianSeconds: 15, p90Seconds: 40 },
] as const;
const room = (two: boolean, bottom: Plate) => ({
  ...emptyRoom,
  two,
  plates: { person: stored, garment: stored, bottom },
});
const chosen = (two: boolean, bottom: Plate) =>
  modelAmong(usableModels([...models], room(two, bottom)), "kolors-virtual-try-on-v1");

test("a top and a bottom together go to the version that takes both", () => {
  expect(chosen(true, stored)).toBe("kolors-virtual-try-on-v1-5");
});

test.each([
  ["one piece", false, stored],
  ["a top alone", true, empty],
])("%s may go to either version", (_, two, bottom) => {
  expect(chosen(two, bottom)).toBe("kolors-virtual-try-on-v1");
});
