import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { torsoPoint } from "../warp/body-frame";
import { torsoShape } from "../warp/torso-shape";
import { addShoulder } from "./bare-shoulder";
import { noBody } from "./body-planes";

async function wearer(armAngle: number) {
  return (await analysedMannequin({ sleeve: 1, armAngle })).person;
}

test("a painted shoulder is round from its contour to the outer side of the arm", async () => {
  const person = await wearer(10);
  const { widthPx, heightPx, torso } = person;
  const body = noBody({ widthPx, heightPx, left: 0, top: 0 });
  addShoulder(person, "left", { widthPx, heightPx, left: 0, top: 0 }, body);
  const { contourAt, jointPx } = torsoShape(person);
  const coverAt = (v: number, u: number) => {
    const { x, y } = torsoPoint(torso, v, -u);
    return body.cover[Math.round(y) * widthPx + Math.round(x)] ?? 0;
  };
  const topV = contourAt(jointPx.left, "left");
  expect(coverAt(topV + 9, jointPx.left), "under the contour at the joint").toBe(1);
  expect(coverAt(topV + 18, jointPx.left + 8), "outside of the joint").toBe(1);
  expect(coverAt(topV + 1, jointPx.left + 14), "the corner over the arm").toBe(0);
});
