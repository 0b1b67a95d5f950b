import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { between } from "../point";
import { labelOf, type PersonAnalysis } from "../types";
import { armShape } from "./arm-shape";

async function shortSleeved(): Promise<PersonAnalysis> {
  return (await analysedMannequin({ armAngle: 25, sleeve: 0.45 })).person;
}

/** The same person with arms twice as thick where they are bare. */
function withThickForearms(person: PersonAnalysis): PersonAnalysis {
  const { widthPx, heightPx, labels } = person.parsing;
  const thick = labels.slice();
  const { elbow, wrist } = person.limbs.left;
  for (let t = 0; t <= 1; t += 0.01) {
    const x = Math.round(elbow.x + (wrist.x - elbow.x) * t);
    const y = Math.round(elbow.y + (wrist.y - elbow.y) * t);
    for (let out = -16; out <= 16; out++) {
      const i = y * widthPx + x + out;
      if (y < heightPx && labels[i] === labelOf.backdrop) thick[i] = labelOf.skin;
    }
  }
  return { ...person, parsing: { ...person.parsing, labels: thick } };
}

test("an arm keeps under the sleeve the build that its bare part shows", async () => {
  const person = await shortSleeved();
  const slim = armShape(person, "left");
  const thick = armShape(withThickForearms(person), "left");
  const under = slim.lengthPx * 0.3;
  expect(thick.halfWidthAt(under) / slim.halfWidthAt(under)).toBeGreaterThan(1.2);
});

/** The same person with the left arm's labels shifted sideways, out of its bones. */
function withArmShifted(person: PersonAnalysis, byPx: number): PersonAnalysis {
  const { widthPx, labels } = person.parsing;
  const { shoulder, wrist } = person.limbs.left;
  const shifted = labels.slice();
  for (let y = Math.round(shoulder.y) + 25; y < wrist.y; y++) {
    for (let x = 0; x < shoulder.x - 12; x++) shifted[y * widthPx + x] = labels[y * widthPx + x + byPx] ?? 0;
  }
  return { ...person, parsing: { ...person.parsing, labels: shifted } };
}

test("a painted arm meets the skin where a sleeve ends: it turns to its joint only further up", async () => {
  const person = withArmShifted(await shortSleeved(), 5);
  const { lengthPx, middleAt } = armShape(person, "left", "paint");
  const aside = (share: number) => middleAt(share * lengthPx).x - straightArm(person, share).x;
  expect(aside(0.42)).toBeLessThan(-3);
  expect(Math.abs(aside(0.42) - aside(0.5))).toBeLessThan(1);
});

test("an arm that is painted in place of a sleeve runs through the middle of the sleeve that hangs free", async () => {
  const person = withArmShifted((await analysedMannequin({ armAngle: 40, sleeve: 1 })).person, 6);
  const aside = (use: "cloth" | "paint") => {
    const { lengthPx, middleAt } = armShape(person, "left", use);
    return middleAt(0.7 * lengthPx).x - straightArm(person, 0.7).x;
  };
  expect(aside("paint")).toBeLessThan(-2.5);
  expect(aside("cloth")).toBeCloseTo(0, 0);
});

/** On the bones of a left arm that is not bent. */
function straightArm(person: PersonAnalysis, share: number) {
  const { shoulder, wrist } = person.limbs.left;
  return between(shoulder, wrist, share);
}

test("a measured arm has no step between sleeve and skin", async () => {
  const { lengthPx, halfWidthAt } = armShape(withThickForearms(await shortSleeved()), "left");
  for (let share = 0.2; share < 0.9; share += 0.02) {
    const step = Math.abs(halfWidthAt((share + 0.02) * lengthPx) - halfWidthAt(share * lengthPx));
    expect(step).toBeLessThan(2.5);
  }
});
