import { expect, test } from "vitest";
import { analysedMannequin, preparedGarment } from "../fixtures/analysed-mannequin";
import { between } from "../point";
import type { TopLandmarks } from "../prepare-garment/prepared-garment";
import { torsoDown } from "./body-frame";
import { torsoShape } from "./torso-shape";
import { warpTorso } from "./torso-warp";

const { person: wearer } = await analysedMannequin();
const garment = preparedGarment("tank");
if (garment.landmarks.cut !== "top") throw new Error("a tank is a top");
const { landmarks } = garment;

/** Width over height in the photo of a small square on the chest of the garment. */
function printShape(bent: TopLandmarks): number {
  const { map } = warpTorso(wearer, torsoShape(wearer), { ...garment, landmarks: bent }, bent, {});
  const { axisX, armpit, hemY } = bent;
  const y = armpit.left.y + (hemY - armpit.left.y) * 0.3;
  const edge = (armpit.right.x - armpit.left.x) * 0.2;
  const across = map(axisX + edge, y).x - map(axisX - edge, y).x;
  const down = map(axisX, y + edge).y - map(axisX, y - edge).y;
  return across / down;
}

test("the print of a tank keeps its shape, wherever the straps end", () => {
  const closer = (x: number) => landmarks.axisX + (x - landmarks.axisX) * 0.6;
  const { left, right } = landmarks.shoulder;
  const narrow = { left: { ...left, x: closer(left.x) }, right: { ...right, x: closer(right.x) } };
  expect(printShape(landmarks)).toBeLessThan(1.3);
  expect(printShape({ ...landmarks, shoulder: narrow })).toBeLessThan(1.3);
});

test("the front hangs a little deeper than the shoulder line, over which the cloth bends", () => {
  const { map } = warpTorso(wearer, torsoShape(wearer), garment, landmarks, {});
  const { left, right } = landmarks.shoulder;
  const shoulderV = torsoDown(wearer.torso, between(map(left.x, left.y), map(right.x, right.y), 0.5));
  const frontV = torsoDown(wearer.torso, map(landmarks.axisX, (left.y + right.y) / 2));
  const deeper = (frontV - shoulderV) / wearer.torso.shoulderWidthPx;
  expect(deeper).toBeGreaterThan(0.03);
  expect(deeper).toBeLessThan(0.08);
});
