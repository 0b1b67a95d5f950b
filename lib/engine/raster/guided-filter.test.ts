import { expect, test } from "vitest";
import { guidedFilter } from "./guided-filter";

const width = 40;
const height = 20;
const plane = (value: (x: number, y: number) => number) =>
  Float32Array.from({ length: width * height }, (_, i) => value(i % width, Math.floor(i / width)));

test("an edge two pixels off is pulled onto the edge of the guide", () => {
  const guide = plane((x) => (x < 20 ? 0.2 : 0.8));
  const filtered = guidedFilter(guide, width, height, 5, 1e-4)(plane((x) => (x < 22 ? 0 : 1)));
  expect(filtered[10 * width + 19]).toBeLessThan(0.35);
  expect(filtered[10 * width + 21]).toBeGreaterThan(0.6);
});

test("on a flat guide it only smooths, and stays within 0 and 1", () => {
  const filtered = guidedFilter(
    plane(() => 0.5),
    width,
    height,
    3,
    1e-3,
  )(plane((x, y) => (x + y) % 2));
  expect(filtered[10 * width + 20]).toBeCloseTo(0.5, 1);
  expect(Math.min(...filtered)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...filtered)).toBeLessThanOrEqual(1);
});
