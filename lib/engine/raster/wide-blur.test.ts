import { expect, test } from "vitest";
import { softBlur } from "./box-blur";
import { meanOfCells, wideBlur } from "./wide-blur";

const [width, height] = [90, 70];
/** A disc: 1 inside. */
const disc = Float32Array.from({ length: width * height }, (_, i) =>
  Math.hypot((i % width) - 45, Math.floor(i / width) - 35) < 22 ? 1 : 0,
);

test.each([2, 6, 14])("a blur with a radius of %d pixels looks like the one made pixel by pixel", (radiusPx) => {
  const exact = softBlur(disc, width, height, radiusPx);
  wideBlur(disc, width, height, radiusPx).forEach((value, i) => {
    expect(Math.abs(value - (exact[i] ?? 0))).toBeLessThan(0.1);
  });
});

test("cells hold their mean, those at the edges too", () => {
  const { plane, widthPx, heightPx } = meanOfCells(Float32Array.of(1, 3, 5, 5, 7, 9), 3, 2, 2);
  expect([widthPx, heightPx]).toEqual([2, 1]);
  expect([...plane]).toEqual([4, 7]);
});
