import { expect, test } from "vitest";
import { segmentDistance, segmentFraction } from "./segment";
import { smoothstep } from "./smoothstep";

const a = { x: 0, y: 0 };
const b = { x: 10, y: 0 };

test.each([
  { name: "beside the middle", x: 5, y: 3, fraction: 0.5, distance: 3 },
  { name: "before the start", x: -3, y: 4, fraction: 0, distance: 5 },
  { name: "beyond the end", x: 13, y: -4, fraction: 1, distance: 5 },
  { name: "on it", x: 2, y: 0, fraction: 0.2, distance: 0 },
])("a point $name", ({ x, y, fraction, distance }) => {
  expect(segmentFraction(x, y, a, b)).toBeCloseTo(fraction);
  expect(segmentDistance(x, y, a, b)).toBeCloseTo(distance);
});

test("a segment without length is a point", () => {
  expect(segmentDistance(3, 4, a, a)).toBe(5);
});

test.each([
  [0, 1, -1, 0],
  [0, 1, 0.5, 0.5],
  [0, 1, 2, 1],
  [1, 0, 0.25, 0.84375],
])("smoothstep from %s to %s at %s is %s", (from, to, x, expected) => {
  expect(smoothstep(from, to, x)).toBeCloseTo(expected);
});
