import fc from "fast-check";
import { expect, test } from "vitest";
import type { Picture } from "../types";
import { reducePicture, reduceToEdge } from "./reduce-picture";

const picture = (widthPx: number, heightPx: number, value: (x: number, y: number) => number): Picture => ({
  widthPx,
  heightPx,
  rgb: Uint8ClampedArray.from({ length: widthPx * heightPx * 3 }, (_, i) => {
    const pixel = Math.floor(i / 3);
    return value(pixel % widthPx, Math.floor(pixel / widthPx));
  }),
});

test("a flat picture keeps its colour at any smaller size", () => {
  const side = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(side, side, side, side, (w, h, newW, newH) => {
      const small = reducePicture(
        picture(w, h, () => 173),
        Math.min(w, newW),
        Math.min(h, newH),
      );
      return small.rgb.every((value) => value === 173);
    }),
  );
});

test("stripes finer than a new pixel turn into their mean instead of new stripes", () => {
  const small = reducePicture(
    picture(400, 8, (x) => (x % 2 === 0 ? 0 : 200)),
    50,
    4,
  );
  for (const value of small.rgb.subarray(30, 120)) expect(Math.abs(value - 100)).toBeLessThanOrEqual(2);
});

test("a wide edge keeps its place and its two levels", () => {
  const { rgb } = reducePicture(
    picture(64, 64, (x) => (x < 32 ? 20 : 220)),
    32,
    32,
  );
  const row = Array.from({ length: 32 }, (_, x) => rgb[(16 * 32 + x) * 3]);
  expect(row.slice(0, 10)).toEqual(Array(10).fill(20));
  expect(row.slice(22)).toEqual(Array(10).fill(220));
  expect(row[15]).toBeLessThan(120);
  expect(row[16]).toBeGreaterThan(120);
});

test.each([
  { from: [1200, 900], edge: 600, to: [600, 450] },
  { from: [3000, 20], edge: 1024, to: [1024, 7] },
  { from: [5000, 1], edge: 1024, to: [1024, 1] },
  { from: [800, 1024], edge: 1024, to: [800, 1024] },
  { from: [30, 20], edge: 1024, to: [30, 20] },
])("$from with a long edge of at most $edge becomes $to", ({ from: [w = 0, h = 0], edge, to }) => {
  const small = reduceToEdge(
    picture(w, h, () => 9),
    edge,
  );
  expect([small.widthPx, small.heightPx]).toEqual(to);
  expect(small.rgb).toHaveLength(small.widthPx * small.heightPx * 3);
});

test("it refuses to enlarge", () => {
  expect(() =>
    reducePicture(
      picture(4, 4, () => 0),
      5,
      4,
    ),
  ).toThrow(RangeError);
});
