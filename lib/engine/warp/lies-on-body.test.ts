import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { shifted } from "../point";
import { liesOnBody } from "./lies-on-body";

const { person } = await analysedMannequin();
const { torso } = person;
const edgePx = 60;
const landmarks = {
  armpit: { left: { x: -edgePx, y: 40 }, right: { x: edgePx, y: 40 } },
  body: { left: new Float32Array(200).fill(-edgePx), right: new Float32Array(200).fill(edgePx) },
  hemY: 180,
};
/** The garment hangs straight down from the shoulder line. */
const worn = (x: number, y: number) => shifted(shifted(torso.midShoulder, torso.right, x), torso.down, y);
const isOnBody = (x: number, y: number) => liesOnBody(person, landmarks, worn(x, y), "right", worn);

test("a place within the edge of the body lies on it, one beside it does not", () => {
  expect(isOnBody(edgePx - 2, 100)).toBe(true);
  expect(isOnBody(edgePx + 2, 100)).toBe(false);
});

test("nothing lies on the body below its hem", () => {
  expect(isOnBody(0, 190)).toBe(false);
});
