import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import type { PersonAnalysis } from "../types";
import { bareBody } from "./bare-body";
import { classPlanes } from "./class-planes";

async function wearer(): Promise<PersonAnalysis> {
  return (await analysedMannequin()).person;
}

test("no skin is painted beyond the outline of the person in clothes", async () => {
  const person = await wearer();
  const { widthPx, heightPx } = person;
  const box = { left: 0, top: 0, widthPx, heightPx };
  const planes = classPlanes(person, box);
  const parts = { armsFrom: 0, torsoToV: person.torso.torsoLengthPx, legsFromV: person.torso.torsoLengthPx, hemV: 0 };
  // Half of the person is cut off by a column that the matte ends at.
  const middleX = Math.round(person.torso.midHip.x);
  const halved = planes.person.map((inside, i) => (i % widthPx < middleX ? inside : 0));
  const beyond = (cover: Float32Array) => cover.filter((share, i) => i % widthPx >= middleX && share > 0).length;
  const whole = bareBody(person, planes, box, parts);
  const body = bareBody(person, { ...planes, person: halved }, box, parts);
  expect(beyond(whole.cover)).toBeGreaterThan(1000);
  expect(beyond(whole.arms)).toBeGreaterThan(100);
  expect(beyond(body.cover)).toBe(0);
  expect(beyond(body.arms)).toBe(0);
});
