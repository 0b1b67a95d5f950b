import fc from "fast-check";
import { expect, test } from "vitest";
import { boxBlur, softBlur } from "./box-blur";

const sizes = { width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }) };
const radius = fc.integer({ min: 0, max: 15 });

/** The definition, read off word by word. */
function meanAround(plane: Float32Array, width: number, height: number, radiusPx: number, x: number, y: number) {
  let sum = 0;
  let count = 0;
  for (let j = Math.max(0, y - radiusPx); j <= Math.min(height - 1, y + radiusPx); j++) {
    for (let i = Math.max(0, x - radiusPx); i <= Math.min(width - 1, x + radiusPx); i++) {
      sum += plane[j * width + i] ?? 0;
      count++;
    }
  }
  return sum / count;
}

test("box blur is the mean of the square, cut at the border, for any size and radius", () => {
  fc.assert(
    fc.property(
      sizes.width,
      sizes.height,
      radius,
      fc.infiniteStream(fc.integer({ min: 0, max: 255 })),
      (w, h, r, s) => {
        const plane = Float32Array.from({ length: w * h }, () => Number(s.next().value));
        const blurred = boxBlur(plane, w, h, r);
        for (let y = 0; y < h; y++) {
          for (let x = 0; x < w; x++) expect(blurred[y * w + x]).toBeCloseTo(meanAround(plane, w, h, r, x, y), 2);
        }
      },
    ),
  );
});

test("a flat plane stays flat up to its border", () => {
  const blurred = softBlur(new Float32Array(63).fill(0.25), 9, 7, 3);
  for (const value of blurred) expect(value).toBeCloseTo(0.25, 6);
});
