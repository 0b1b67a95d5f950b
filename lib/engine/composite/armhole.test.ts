import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { armholeOf } from "./armhole";

async function inSleeves(sleeve: number, armAngle = 15) {
  return (await analysedMannequin({ sleeve, armAngle })).person;
}

test("cloth without sleeves ends between the joint and the crease, and never looks out behind a bare arm", async () => {
  const person = await inSleeves(0);
  const { shoulder, elbow } = person.limbs.left;
  const unit = person.torso.shoulderWidthPx;
  const beyond = armholeOf(person, "left")?.beyond;
  expect(beyond?.(shoulder.x + unit * 0.1, shoulder.y + unit * 0.1), "on the chest").toBe(0);
  expect(beyond?.(shoulder.x - unit * 0.1, shoulder.y + unit * 0.1), "on the shoulder's round").toBe(1);
  expect(beyond?.(elbow.x - unit * 0.15, elbow.y - unit * 0.1), "outside of the arm").toBe(1);
  expect(beyond?.(elbow.x - unit * 0.15, elbow.y + unit * 0.1), "a wide skirt beside the forearm").toBe(0);
});

test("an arm that has to be painted comes out of the same armhole", async () => {
  const person = await inSleeves(1);
  const { shoulder } = person.limbs.left;
  const unit = person.torso.shoulderWidthPx;
  const beyond = armholeOf(person, "left")?.beyond;
  expect(beyond?.(shoulder.x + unit * 0.1, shoulder.y + unit * 0.1), "on the chest").toBe(0);
  expect(beyond?.(shoulder.x - unit * 0.1, shoulder.y + unit * 0.1), "on the shoulder's round").toBe(1);
});

test("nothing is cut beside an arm that is lifted off the torso", async () => {
  expect(armholeOf(await inSleeves(0, 42), "left")).toBeNull();
});
