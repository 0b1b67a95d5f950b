import { beforeAll, expect, test } from "vitest";
import { analysedMannequin, preparedGarment } from "../fixtures/analysed-mannequin";
import { between } from "../point";
import { planeOf } from "../raster/plane-of";
import { segmentDistance } from "../raster/segment";
import type { PersonAnalysis } from "../types";
import { warpGarment } from "../warp/warp-garment";
import { limbsInFront } from "./in-front";
import { workBox } from "./work-box";

let person: PersonAnalysis;
beforeAll(async () => {
  ({ person } = await analysedMannequin({ sleeve: 1 }));
});

/** The drawn person with the left wrist seen that surely. */
function withWrist(visibility: number): PersonAnalysis {
  const { left, right } = person.limbs;
  return { ...person, limbs: { right, left: { ...left, wrist: { ...left.wrist, visibility } } } };
}

/** What lies in front of a garment at a share of an upper arm, of which so much is skin that is seen and that is painted. */
function atUpperArm(
  name: "tank" | "tee",
  share: number,
  skin: { seen?: number; painted?: number },
  wearer: PersonAnalysis = person,
): number {
  const warped = warpGarment(wearer, preparedGarment(name));
  const box = workBox(wearer, warped, "upper");
  const everywhere = (value = 0) => new Float32Array(box.widthPx * box.heightPx).fill(value);
  const front = limbsInFront(wearer, { skin: everywhere(skin.seen) }, everywhere(skin.painted), box, warped);
  const { shoulder, elbow } = wearer.limbs.left;
  const { x, y } = between(shoulder, elbow, share);
  return front[(Math.round(y) - box.top) * box.widthPx + Math.round(x) - box.left] ?? 0;
}

test("a hanging upper arm comes out of a tank, painted or seen", () => {
  expect(atUpperArm("tank", 0.7, { painted: 1 })).toBe(1);
  expect(atUpperArm("tank", 0.7, { seen: 1 })).toBe(1);
});

test("below a sleeve an arm is in front, painted or not", () => {
  expect(atUpperArm("tee", 0.95, { painted: 1 })).toBe(1);
  expect(atUpperArm("tee", 0.95, { seen: 1 })).toBe(1);
});

test("what is painted of an arm behind the back lies behind the garment", () => {
  expect(atUpperArm("tee", 0.95, { painted: 1 }, withWrist(0.1))).toBe(0);
  expect(atUpperArm("tee", 0.95, { seen: 1 }, withWrist(0.1))).toBe(1);
});

test("a tank lies over a lifted upper arm that had to be painted: where that leaves it is a guess", () => {
  const { left, right } = person.limbs;
  const { shoulder } = left;
  const elbow = { ...left.elbow, x: shoulder.x - 62, y: shoulder.y + 36 };
  const lifted = { ...person, limbs: { right, left: { ...left, elbow } } };
  expect(atUpperArm("tank", 0.4, { painted: 1 }, lifted)).toBe(0);
  expect(atUpperArm("tank", 0.4, { seen: 1 }, lifted)).toBe(1);
});

test("where painted skin goes on from seen skin, no seam of cloth shows through", () => {
  expect(atUpperArm("tee", 0.95, { seen: 0.6, painted: 0.4 })).toBeCloseTo(1);
});

/** What lies in front of a tee 12 pixels beside the middle of the left forearm, all painted, of which so much from its middle on is seen. */
function besideForearm(seenPx: number): number {
  const warped = warpGarment(person, preparedGarment("tee"));
  const box = workBox(person, warped, "upper");
  const { shoulder, elbow, wrist } = person.limbs.left;
  const seen = planeOf(box.widthPx * box.heightPx, (i) => {
    const [x, y] = [box.left + (i % box.widthPx), box.top + Math.floor(i / box.widthPx)];
    return Math.min(segmentDistance(x, y, shoulder, elbow), segmentDistance(x, y, elbow, wrist)) < seenPx ? 1 : 0;
  });
  const front = limbsInFront(
    person,
    { skin: seen },
    seen.map(() => 1),
    box,
    warped,
  );
  const { x, y } = between(elbow, wrist, 0.4);
  return front[(Math.round(y) - box.top) * box.widthPx + Math.round(x) - 12 - box.left] ?? 0;
}

test("an arm that is seen ends with its skin: what is painted beside it lies behind the garment", () => {
  expect(besideForearm(7)).toBe(0);
});

test("an arm that is hidden is as wide as it is painted", () => {
  expect(besideForearm(0)).toBe(1);
});
