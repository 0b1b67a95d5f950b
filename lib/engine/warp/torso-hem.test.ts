import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { hemBelowShoulders } from "./torso-hem";

async function drawnPerson() {
  return (await analysedMannequin()).person;
}

test("a long top hangs deeper than a short one, but less deep than its picture promises, and never like a dress", async () => {
  const person = await drawnPerson();
  const { torsoLengthPx } = person.torso;
  const hemOf = (torsos: number, kind: "upper" | "dress" = "upper") =>
    hemBelowShoulders(person, kind, 0, torsos * torsoLengthPx, {}) / torsoLengthPx;
  expect(hemOf(1.2)).toBeCloseTo(1.2, 2);
  expect(hemOf(1.5)).toBeGreaterThan(hemOf(1.3) + 0.05);
  expect(hemOf(1.5)).toBeLessThan(1.45);
  expect(hemOf(2.5)).toBeCloseTo(1.5, 2);
  expect(hemOf(2.5, "dress")).toBeCloseTo(2.5, 2);
});

test("a top that is a little too short covers the old one's hem; one that is much too short stays as short as it is", async () => {
  const person = await drawnPerson();
  const { torsoLengthPx } = person.torso;
  const hemOf = (torsos: number) => hemBelowShoulders(person, "upper", 0, torsos * torsoLengthPx, {}) / torsoLengthPx;
  expect(hemOf(0.95)).toBeGreaterThan(0.97);
  expect(hemOf(0.5)).toBeCloseTo(0.6, 1);
});
