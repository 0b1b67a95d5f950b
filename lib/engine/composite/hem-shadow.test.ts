import { beforeAll, expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import type { PersonAnalysis, Point } from "../types";
import { torsoPoint } from "../warp/body-frame";
import { crotchV } from "../warp/lower-shape";
import { addHemShadow } from "./hem-shadow";

let person: PersonAnalysis;

beforeAll(async () => {
  ({ person } = await analysedMannequin());
});

/** What is erased at a point once the shadow of an old garment that ends in row `hemY` is taken off everything below it. */
function erasedUnder(hemY: number, on: "cloth" | "legs"): (p: Point) => number {
  const box = { left: 0, top: 0, widthPx: person.widthPx, heightPx: person.heightPx };
  const old = new Float32Array(box.widthPx * box.heightPx).fill(1, 0, Math.round(hemY) * box.widthPx);
  const erase = old.slice();
  addHemShadow(person, new Float32Array(old.length).fill(1), { old, erase }, box, on);
  return ({ x, y }) => erase[Math.round(y) * box.widthPx + Math.round(x)] ?? 0;
}

test("the shadow under an old hem goes with it: a narrow line on trousers, a wider one on bare legs, and nothing further down", () => {
  const { shoulderWidthPx } = person.torso;
  const { knee } = person.limbs.left;
  const below = (share: number) => ({ x: knee.x, y: knee.y + share * shoulderWidthPx });
  const cloth = erasedUnder(knee.y, "cloth");
  const legs = erasedUnder(knee.y, "legs");
  expect(cloth(below(0.015))).toBeGreaterThan(0.9);
  expect(cloth(below(0.08))).toBe(0);
  expect(legs(below(0.04))).toBeGreaterThan(0.9);
  expect(legs(below(0.2))).toBe(0);
});

test("skin above the crotch, and hands beside the thighs, are in no hem's shadow", () => {
  const { torso, limbs } = person;
  const hips = torsoPoint(torso, crotchV(person) - 6, 0);
  expect(erasedUnder(hips.y - 2, "legs")(hips)).toBe(0);
  const { index } = limbs.left;
  expect(erasedUnder(index.y - 2, "legs")({ x: index.x, y: index.y + 1 })).toBe(0);
});
