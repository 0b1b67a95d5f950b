import { expect, test } from "vitest";
import { confidenceOfPaint, paintedShare } from "./painted-body";

const whole = new Float32Array(100).fill(1);
const first = (count: number) => Float32Array.from({ length: 100 }, (_, i) => (i < count ? 1 : 0));

test("what the new garment covers does not count as painted", () => {
  expect(paintedShare(first(40), whole, first(30), 100)).toBeCloseTo(0.1);
});

test("bare arms under old sleeves are trusted, arms and legs together are not", () => {
  expect(confidenceOfPaint(0.1)).toBeGreaterThan(0.5);
  expect(confidenceOfPaint(0.19)).toBeLessThan(0.5);
});
