import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { labelOf } from "../types";
import { torsoDown } from "./body-frame";
import { torsoShape } from "./torso-shape";
import { placeWaist, underHem, waistByRise, type Waist } from "./waist";

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

test("a skirt hangs from the natural waist though the top reaches down to the hips, where the old one began", async () => {
  const { person } = await analysedMannequin();
  const { torso, parsing } = person;
  const beginsV = torso.torsoLengthPx * 0.84;
  const labels = parsing.labels.map((label, i) => {
    if (label !== labelOf.upper && label !== labelOf.lower) return label;
    const y = (Math.floor(i / parsing.widthPx) * person.heightPx) / parsing.heightPx;
    return torsoDown(torso, { x: torso.midShoulder.x, y }) < beginsV ? labelOf.upper : labelOf.lower;
  });
  const wearer = { ...person, parsing: { ...parsing, labels } };
  const outline = { left: new Float32Array(300).fill(100), right: new Float32Array(300).fill(300) };
  const placed = placeWaist(wearer, torsoShape(wearer), outline, 10, 90, "skirt");
  expect(placed.overTop).toBe(true);
  expect(placed.v / torso.torsoLengthPx).toBeLessThan(0.65);
  const { v, showsFromV } = waistByRise(wearer, { ...placed, v: beginsV }, 10, torso.torsoLengthPx);
  expect([v, showsFromV]).toEqual([beginsV, beginsV]);
});
