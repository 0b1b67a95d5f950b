import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { labelOf } from "../types";
import { armShape } from "../warp/arm-shape";
import { legShape } from "../warp/lower-shape";
import { legBuild, meetingHand } from "./limb-build";

async function wearer() {
  return (await analysedMannequin({ sleeve: 1 })).person;
}

test("an arm painted where a sleeve was narrows to the hand that is seen, and keeps its upper half", async () => {
  const person = await wearer();
  const arm = armShape(person, "left");
  const wide = { ...arm, halfWidthAt: (d: number) => arm.halfWidthAt(d) * 1.25 };
  const met = meetingHand(person, wide);
  expect(met.halfWidthAt(arm.lengthPx)).toBeLessThan(wide.halfWidthAt(arm.lengthPx) * 0.95);
  expect(met.halfWidthAt(arm.lengthPx * 0.5)).toBe(wide.halfWidthAt(arm.lengthPx * 0.5));
});

test("a leg that nobody sees has knee, calf and ankle; one whose calf is seen keeps the calf", async () => {
  const person = await wearer();
  const leg = legShape(person, "left");
  const hidden = legBuild(person, leg);
  expect(hidden(0.5)).toBeLessThan(hidden(0.66));
  expect(hidden(0.96)).toBeLessThan(hidden(0.66));
  const { parsing } = person;
  const labels = parsing.labels.map((label) => (label === labelOf.lower ? labelOf.skin : label));
  const seen = legBuild({ ...person, parsing: { ...parsing, labels } }, leg);
  expect(seen(0.66)).toBe(1);
  expect(seen(0.5)).toBeLessThan(1);
});
