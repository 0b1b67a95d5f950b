import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { labelOf, type PersonAnalysis } from "../types";
import { torsoPoint } from "./body-frame";
import { crotchV } from "./lower-shape";

async function analysed(): Promise<PersonAnalysis> {
  return (await analysedMannequin()).person;
}

/** The person with backdrop between the legs from `fromV` down, and cloth above it. */
function withGap(person: PersonAnalysis, fromV: number): PersonAnalysis {
  const { parsing, torso } = person;
  const labels = parsing.labels.slice();
  const from = torsoPoint(torso, fromV, 0);
  const scale = person.widthPx / parsing.widthPx;
  const across = Math.round((torso.shoulderWidthPx * 0.2) / scale);
  for (let y = Math.round(torsoPoint(torso, torso.torsoLengthPx, 0).y / scale); y < parsing.heightPx; y++) {
    for (let x = Math.round(from.x / scale) - across; x <= Math.round(from.x / scale) + across; x++) {
      labels[y * parsing.widthPx + x] = y * scale >= from.y ? labelOf.backdrop : labelOf.lower;
    }
  }
  return { ...person, parsing: { ...parsing, labels } };
}

test("the legs part where the gap between them begins, or at the usual height where none is seen so high up", async () => {
  const person = await analysed();
  const { torsoLengthPx, shoulderWidthPx } = person.torso;
  const usual = torsoLengthPx + 0.3 * shoulderWidthPx;
  const gapV = torsoLengthPx + 0.2 * shoulderWidthPx;
  expect(Math.abs(crotchV(withGap(person, gapV)) - gapV)).toBeLessThan(0.06 * shoulderWidthPx);
  expect(crotchV(withGap(person, torsoLengthPx + shoulderWidthPx))).toBeCloseTo(usual);
});
