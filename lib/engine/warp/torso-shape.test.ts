import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { labelOf, type PersonAnalysis } from "../types";
import { torsoPoint } from "./body-frame";
import { torsoShape } from "./torso-shape";

async function drawnPerson(): Promise<PersonAnalysis> {
  return (await analysedMannequin()).person;
}

/** The person with an outline of the left shoulder that runs level, at this share of the shoulder width above the joints. */
function withLevelShoulder(person: PersonAnalysis, share: number, label: number): PersonAnalysis {
  const { torso, parsing } = person;
  const labels = parsing.labels.slice();
  const unit = torso.shoulderWidthPx;
  for (let u = unit * 0.36; u < unit * 0.66; u += 0.5) {
    for (let up = 0; up < unit * 0.42; up += 0.5) {
      const { x, y } = torsoPoint(torso, -up, -u);
      const column = Math.floor((x * parsing.widthPx) / person.widthPx);
      const row = Math.floor((y * parsing.heightPx) / person.heightPx);
      labels[row * parsing.widthPx + column] = up < share * unit ? label : labelOf.backdrop;
    }
  }
  return { ...person, parsing: { ...parsing, labels } };
}

test("a top covers the round of a raised shoulder, and follows a puffed old sleeve less far", async () => {
  const person = await drawnPerson();
  const unit = person.torso.shoulderWidthPx;
  const heightOf = (share: number, label: number) =>
    -torsoShape(withLevelShoulder(person, share, label)).contourAt(unit * 0.5, "left") / unit;
  expect(heightOf(0.24, labelOf.skin)).toBeGreaterThan(0.22);
  expect(heightOf(0.4, labelOf.upper)).toBeLessThan(heightOf(0.4, labelOf.skin));
  expect(heightOf(0.4, labelOf.skin)).toBeLessThan(0.36);
});
