import { expect, test } from "vitest";
import type { PersonReadings } from "../analyse-person/read-person";
import { judgePerson, refusePerson } from "./person-limits";

/** Read of a person cut off at the hips. */
const cutAtHips: PersonReadings = {
  flag: 0.66,
  area: 0.34,
  agreement: 0.92,
  headOnPerson: 1,
  upright: 1,
  shouldersToTorso: 0.92,
  belowHips: 0.62,
  faceToShoulders: 0.53,
  wristsInView: 0.9,
  besideElbows: 0.1,
  shoulderDepth: 0.18,
  facing: true,
};

test("somebody whom the pose network doubts is taken where both networks see the same outline with a head", () => {
  expect(refusePerson(cutAtHips)).toBeNull();
  expect(judgePerson("no_person", cutAtHips).isBroken).toBe(false);
});

test.each([
  { name: "no head", reading: { headOnPerson: 0.51 } },
  { name: "two outlines", reading: { agreement: 0.78 } },
  { name: "a head of a doll", reading: { faceToShoulders: 0.33 } },
  { name: "room for whole legs", reading: { belowHips: 2.15 } },
])("where they see $name, the doubt decides", ({ reading }) => {
  expect(refusePerson({ ...cutAtHips, ...reading })).toBe("no_person");
});
