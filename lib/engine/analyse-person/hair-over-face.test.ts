import { expect, test } from "vitest";
import type { LabColour } from "../types";
import { hidesFace, withoutHairInSkin } from "./hair-over-face";
import type { ClassColours } from "./learn-colours";

const group = (lab: LabColour, weight: number) => ({ lab, variance: [14, 6, 6] as const, weight });
const black = [group([4, 1, 1], 0.9), group([20, 8, 8], 0.1)];
const learned = (skin: ClassColours["skin"], hair: ClassColours["hair"] = black): ClassColours => ({
  backdrop: [],
  skin,
  hair,
  upper: [],
  lower: [],
});

test("a fringe over the face is no colour of skin", () => {
  const colours = withoutHairInSkin(learned([group([6, 1, 1], 0.3), group([40, 20, 22], 0.7)]));
  expect(colours.skin.map(({ weight }) => weight)).toEqual([0.7]);
  expect(hidesFace(colours)).toBe(false);
});

test("of a face that is mostly hidden too little skin is seen", () => {
  expect(hidesFace(withoutHairInSkin(learned([group([6, 1, 1], 0.6), group([40, 20, 22], 0.4)])))).toBe(true);
});

test("dark skin under black hair stays skin", () => {
  const dark = [group([18, 14, 13], 0.4), group([34, 20, 21], 0.6)];
  expect(withoutHairInSkin(learned(dark)).skin).toEqual(dark);
});

test("a face that was taken for hair stays skin", () => {
  const dark = [group([34, 16, 17], 0.9), group([73, 2, 2], 0.1)];
  expect(withoutHairInSkin(learned(dark, [group([7, 1, 2], 0.5), group([34, 15, 17], 0.5)])).skin).toEqual(dark);
});
