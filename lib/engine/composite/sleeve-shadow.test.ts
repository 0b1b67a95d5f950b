import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { between } from "../point";
import { classPlanes } from "./class-planes";
import { addSleeveShadow } from "./sleeve-shadow";

test("skin right under a sleeve goes with its shadow, skin beside cloth and further down stays", async () => {
  const { person } = await analysedMannequin({ sleeve: 0.3, armAngle: 30 });
  const { widthPx, heightPx, limbs } = person;
  const box = { left: 0, top: 0, widthPx, heightPx };
  const planes = classPlanes(person, box);
  const erase = new Float32Array(widthPx * heightPx);
  addSleeveShadow(person, planes, { old: planes.upper, erase }, box);
  const onArm = (share: number) => {
    const { x, y } = between(limbs.left.shoulder, limbs.left.wrist, share);
    return erase[Math.round(y) * widthPx + Math.round(x)] ?? 0;
  };
  const shares = Array.from({ length: 20 }, (_, k) => 0.28 + k * 0.005);
  expect(Math.max(...shares.map(onArm))).toBeGreaterThan(0.5);
  expect(onArm(0.45)).toBe(0);
  const beside = planes.upper.map((_, i) => (i % widthPx < limbs.left.shoulder.x - 40 ? 1 : 0));
  erase.fill(0);
  addSleeveShadow(person, planes, { old: beside, erase }, box);
  expect(onArm(0.6)).toBe(0);
});
