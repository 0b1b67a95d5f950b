import { expect, test } from "vitest";
import { fillPolygon } from "../fixtures/canvas";
import { distance } from "../point";
import type { Point } from "../types";
import { measureSleeve } from "./sleeve-outline";

const [widthPx, heightPx] = [240, 320];
const [shoulder, armpit] = [
  { x: 60, y: 40 },
  { x: 60, y: 140 },
];

/** The corners of the cuff of a sleeve on the picture's right that is drawn as a polygon. */
function cuffOf(polygon: Point[]): { outer: Point; inner: Point } {
  const pixels = new Uint8Array(widthPx * heightPx);
  fillPolygon(polygon, widthPx, heightPx, (pixel) => (pixels[pixel] = 1));
  const lab = new Float32Array(pixels.length * 3).fill(60);
  const sleeve = measureSleeve({ pixels, widthPx, heightPx }, lab, shoulder, armpit, "right", () => false);
  const [outer, inner] = [sleeve?.outline.outer.at(-1), sleeve?.outline.inner.at(-1)];
  if (!outer || !inner) throw new Error("no sleeve");
  return { outer, inner };
}

test("the inner corner of a short sleeve whose hem runs into the armpit is there, not half way along the hem", () => {
  const { outer, inner } = cuffOf([
    shoulder,
    { x: 100, y: 60 },
    { x: 150, y: 100 },
    { x: 130, y: 112 },
    { x: 62, y: 142 },
  ]);
  expect(distance(outer, { x: 150, y: 100 })).toBeLessThan(5);
  expect(distance(inner, armpit)).toBeLessThan(15);
});

test("the outer corner of a cap sleeve, shorter than its seam, is where it reaches farthest out, not up at its head", () => {
  const { outer, inner } = cuffOf([shoulder, { x: 78, y: 60 }, { x: 102, y: 104 }, { x: 62, y: 141 }]);
  expect(distance(outer, { x: 102, y: 104 })).toBeLessThan(6);
  expect(distance(inner, armpit)).toBeLessThan(15);
});
