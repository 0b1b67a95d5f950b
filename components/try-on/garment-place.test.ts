import { expect, test } from "vitest";
import { middleOf, placeAt } from "./garment-place";
import type { LoupeView } from "@/lib/browser/inspect/inspect-look";

/** Four by four pixels, of which the lower right four show the second garment. */
const isWorn = (i: number) => i % 4 >= 2 && i >= 8;
const plane = (value: number) => Uint8Array.from({ length: 16 }, (_, i) => (isWorn(i) ? value : 0));
const places: LoupeView["places"] = {
  widthPx: 4,
  heightPx: 4,
  garment: plane(2),
  x: plane(51),
  y: plane(255),
  deltaE: new Uint8ClampedArray(plane(9)),
};

test("a place on a garment tells which, where and how far off its colour is", () => {
  expect(placeAt(places, { x: 0.25, y: 0.25 })).toEqual({ garment: 1, x: 0.2, y: 1, deltaE: 9 });
});

test.each([
  ["beside the garment", { x: -0.25, y: 0.25 }],
  ["outside the picture", { x: 0.6, y: 0.25 }],
])("%s there is nothing to show", (_, at) => {
  expect(placeAt(places, at)).toBeNull();
});

test("a loupe begins in the middle of what is worn", () => {
  expect(middleOf(places)).toEqual({ x: 0.125, y: 0.125 });
});
