import { expect, test } from "vitest";
import { slotForSample } from "./use-sample-pick";
import { samples, type Sample } from "@/lib/shared/samples";

function sampleOf(id: string): Sample {
  const sample = samples.find((one) => one.id === id);
  if (!sample) throw new Error(`no sample ${id}`);
  return sample;
}

test.each([
  ["anna", false, { slot: "person", two: false }],
  ["jeans", false, { slot: "garment", two: false }],
  ["jeans", true, { slot: "bottom", two: true }],
  ["tee_print", true, { slot: "garment", two: true }],
  ["dress_floral", true, { slot: "garment", two: false }],
])("sample %s, with two pieces %s, fills %o", (id, two, target) => {
  expect(slotForSample(sampleOf(id), two)).toEqual(target);
});
