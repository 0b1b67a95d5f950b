import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { torsoAcross, torsoDown, torsoPoint } from "../warp/body-frame";
import { torsoShape } from "../warp/torso-shape";
import { addShoulder } from "./bare-shoulder";
import { limbNumber, noBody } from "./body-planes";

/** A painted left shoulder, and what it is at `v` below the shoulder line and `u` out from the middle. */
async function painted(armAngle: number) {
  const { person } = await analysedMannequin({ sleeve: 1, armAngle });
  const { widthPx, heightPx, torso } = person;
  const box = { left: 0, top: 0, widthPx, heightPx };
  const body = noBody(box);
  addShoulder(person, "left", box, body);
  const at = (v: number, u: number) => {
    const { x, y } = torsoPoint(torso, v, -u);
    return Math.round(y) * widthPx + Math.round(x);
  };
  const { contourAt, jointPx } = torsoShape(person);
  return { body, at, torso, widthPx, jointPx: jointPx.left, topV: contourAt(jointPx.left, "left") };
}

test("a painted shoulder is round from its contour to the outer side of the arm", async () => {
  const { body, at, jointPx, topV } = await painted(10);
  const coverAt = (v: number, u: number) => body.cover[at(v, u)] ?? 0;
  expect(coverAt(topV + 9, jointPx), "under the contour at the joint").toBe(1);
  expect(coverAt(topV + 9, jointPx - 4), "inside of the joint").toBe(1);
  expect(coverAt(topV + 18, jointPx + 8), "outside of the joint").toBe(1);
  expect(coverAt(topV + 1, jointPx + 14), "the corner over the arm").toBe(0);
});

test("its outline leaves the square corner between contour and arm free", async () => {
  const { body, torso, widthPx } = await painted(10);
  const covered = [...body.cover.keys()].filter((i) => (body.cover[i] ?? 0) > 0.5);
  const places = covered.map((i) => ({ x: i % widthPx, y: Math.floor(i / widthPx) }));
  const highest = Math.min(...places.map((p) => torsoDown(torso, p)));
  const outermost = (from: number, to: number) =>
    Math.max(
      ...places
        .filter((p) => torsoDown(torso, p) - highest >= from && torsoDown(torso, p) - highest < to)
        .map((p) => Math.abs(torsoAcross(torso, p))),
    );
  expect(outermost(0, 2)).toBeLessThan(outermost(0, Infinity) - 3);
});

test("it is the round of that arm: its light goes across from the middle to the outer side", async () => {
  const { body, at, jointPx, topV } = await painted(10);
  const [inner, outer] = [at(topV + 18, jointPx), at(topV + 18, jointPx + 8)];
  expect([body.limb[inner], body.limb[outer]]).toEqual([limbNumber.arm.left, limbNumber.arm.left]);
  expect(body.across[inner] ?? 0).toBeLessThan(0);
  expect(body.across[outer] ?? 0).toBeLessThan(body.across[inner] ?? 0);
});

test("an arm that is lifted over the shoulder has no outer side there: nothing is painted", async () => {
  const { body } = await painted(150);
  expect(body.cover.every((cover) => cover === 0)).toBe(true);
});
