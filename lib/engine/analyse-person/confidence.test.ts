import { expect, test } from "vitest";
import { confidenceOf } from "./confidence";
import type { PersonReadings } from "./read-person";

const clearPerson: PersonReadings = {
  flag: 1,
  area: 0.3,
  agreement: 0.97,
  headOnPerson: 1,
  upright: 1,
  shouldersToTorso: 0.7,
  belowHips: 1,
  faceToShoulders: 0.42,
  wristsInView: 0.9,
  besideElbows: 0.1,
  shoulderDepth: 0.1,
  facing: true,
};

/** Chances of the five classes at 100 pixels of a person, of which `doubtful` lie between upper and skin. */
function chances(doubtful: number): Float32Array[] {
  const plane = (sure: number, doubt: number) =>
    Float32Array.from({ length: 100 }, (_, i) => (i < doubtful ? doubt : sure));
  return [plane(0.02, 0.02), plane(0.02, 0.48), plane(0, 0), plane(0.96, 0.5), plane(0, 0)];
}

test("a clear person whose clothes stand out has full confidence", () => {
  expect(confidenceOf(clearPerson, chances(10))).toBe(1);
});

test.each([
  { why: "the networks disagree", readings: { agreement: 0.6 }, doubtful: 0 },
  { why: "the torso is cut off", readings: { shouldersToTorso: 1 }, doubtful: 0 },
  { why: "the picture ends at the waist", readings: { belowHips: 0.1 }, doubtful: 0 },
  { why: "the arms are behind the back", readings: { wristsInView: 0.04 }, doubtful: 0 },
  { why: "the elbows lie far inside the outline", readings: { besideElbows: 0.29 }, doubtful: 0 },
  { why: "every third pixel could be two things", readings: {}, doubtful: 34 },
])("confidence falls below one half where $why", ({ readings, doubtful }) => {
  const confidence = confidenceOf({ ...clearPerson, ...readings }, chances(doubtful));
  expect(confidence).toBeLessThan(0.5);
});

test("a picture without any person has none", () => {
  expect(confidenceOf(clearPerson, [new Float32Array(9).fill(1)])).toBe(0);
});

test("confidence falls below one half where something in front is not told from the cloth", () => {
  expect(confidenceOf(clearPerson, chances(10), true)).toBeLessThan(0.5);
});
