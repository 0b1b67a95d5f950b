import { expect, test } from "vitest";
import { underHem, type Waist } from "./waist";

const waist: Waist = {
  v: 200,
  halfPx: { left: 90, right: 90 },
  overTop: false,
  showsFromV: 300,
  hemHalfPx: { left: 110, right: 100 },
  scale: 1,
};
const unit = 200;

test("a wide skirt comes out from under a top as wide as its hem, and has its own width further down", () => {
  const halves = [300, 330, 400, 470, 500].map((v) => underHem(waist, unit, v, 160, "left"));
  expect(halves[0]).toBe(110);
  expect(halves.at(-1)).toBe(160);
  expect(halves).toEqual([...halves].sort((p, q) => p - q));
  expect(underHem(waist, unit, 300, 160, "right")).toBe(100);
});

test("what is slimmer than the hem, or lies over the top, keeps its width", () => {
  expect(underHem(waist, unit, 300, 95, "left")).toBe(95);
  const over = { ...waist, hemHalfPx: { left: Infinity, right: Infinity } };
  expect(underHem(over, unit, 300, 160, "left")).toBe(160);
});
