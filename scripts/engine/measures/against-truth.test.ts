import { expect, test } from "vitest";
import type { Picture } from "@/lib/engine/types";
import { boundaryScore, quarterLab, quarterSsim, regionOverlap } from "./against-truth";

const edgePx = 64;
/** A square of ones from (left, top). */
const square = (left: number, top: number, sidePx: number) =>
  Uint8Array.from({ length: edgePx ** 2 }, (_, i) => {
    const [x, y] = [i % edgePx, Math.floor(i / edgePx)];
    return x >= left && x < left + sidePx && y >= top && y < top + sidePx ? 1 : 0;
  });
const grey = (levelAt: (x: number, y: number) => number): Picture => ({
  widthPx: edgePx,
  heightPx: edgePx,
  rgb: Uint8ClampedArray.from({ length: edgePx ** 2 * 3 }, (_, k) => {
    const i = Math.floor(k / 3);
    return levelAt(i % edgePx, Math.floor(i / edgePx));
  }),
});

test("a region overlaps itself wholly, and half of itself by a third where it is moved by half its width", () => {
  expect(regionOverlap(square(10, 10, 20), square(10, 10, 20))).toBe(1);
  expect(regionOverlap(square(10, 10, 20), square(20, 10, 20))).toBeCloseTo(1 / 3);
});

test("a boundary moved by less than the tolerance is right, one moved by more is not", () => {
  expect(boundaryScore(square(10, 10, 30), square(13, 10, 30), edgePx, 6)).toBe(1);
  expect(boundaryScore(square(10, 10, 30), square(30, 30, 30), edgePx, 6)).toBeLessThan(0.5);
});

test("colours are compared in the region and nowhere else", () => {
  const whole = grey(() => 100);
  const half = grey((x) => (x < 32 ? 100 : 200));
  expect(quarterLab(whole, half, square(0, 0, 20))).toBe(0);
  expect(quarterLab(whole, half, square(40, 0, 20))).toBeGreaterThan(30);
});

test("structure is 1 for the same picture and lost where stripes are turned", () => {
  const upright = grey((x) => (x % 32 < 16 ? 60 : 200));
  const lying = grey((_, y) => (y % 32 < 16 ? 60 : 200));
  const region = square(0, 0, 64);
  expect(quarterSsim(upright, upright, region)).toBeCloseTo(1, 5);
  expect(quarterSsim(upright, lying, region)).toBeLessThan(0.3);
});
