import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { labelOf, type PersonAnalysis } from "../types";
import { shoulderTip } from "./shoulder-tip";

async function analysed(armAngle: number): Promise<PersonAnalysis> {
  return (await analysedMannequin({ armAngle })).person;
}

/** The same person with ten more pixels of parsing outside of the left shoulder. */
function broadShouldered(person: PersonAnalysis): PersonAnalysis {
  const { widthPx, heightPx, labels } = person.parsing;
  const broad = labels.slice();
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x + 10 < widthPx / 2; x++) {
      if (labels[y * widthPx + x + 10] === labelOf.upper) broad[y * widthPx + x] = labelOf.upper;
    }
  }
  return { ...person, parsing: { ...person.parsing, labels: broad } };
}

test("sleeves are set in farther out on broad shoulders than on narrow ones with the same joints", async () => {
  const person = await analysed(10);
  const broad = broadShouldered(person);
  expect(shoulderTip(broad, "left") - shoulderTip(person, "left")).toBeGreaterThan(3);
  expect(shoulderTip(broad, "right")).toBe(shoulderTip(person, "right"));
});

test("an arm lifted to the side is not taken for a broad shoulder", async () => {
  const hanging = await analysed(10);
  const lifted = await analysed(60);
  expect(shoulderTip(lifted, "left") / shoulderTip(hanging, "left")).toBeLessThan(1.05);
});
