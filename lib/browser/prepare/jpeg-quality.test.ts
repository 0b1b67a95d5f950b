import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { qualityWithin } from "./jpeg-quality";

const maxBytes = 1_000_000;
const share = 0.95;
const bytes = fc.integer({ min: 1_000, max: 20_000_000 });
const quality = fc.double({ min: 0.1, max: 0.96, noNaN: true });

describe("the quality that fits", () => {
  test("is lower than the one that took too much, and higher than one that left half", () => {
    fc.assert(
      fc.property(quality, fc.integer({ min: maxBytes + 1, max: 5_000_000 }), (tried, took) => {
        expect(qualityWithin(maxBytes, { quality: tried, bytes: took }, share)).toBeLessThan(tried);
        expect(qualityWithin(maxBytes, { quality: tried, bytes: maxBytes / 2 }, share)).toBeGreaterThan(tried);
      }),
    );
  });

  test("never rises when a picture is harder", () => {
    fc.assert(
      fc.property(quality, bytes, bytes, (tried, a, b) => {
        const [easy, hard] = [Math.min(a, b), Math.max(a, b)];
        const at = (took: number) => qualityWithin(maxBytes, { quality: tried, bytes: took }, share);
        expect(at(hard)).toBeLessThanOrEqual(at(easy));
      }),
    );
  });

  test("stays where it makes sense", () => {
    expect(qualityWithin(maxBytes, { quality: 0.95, bytes: 2_000 }, share)).toBe(0.97);
    expect(qualityWithin(maxBytes, { quality: 0.95, bytes: 1e9 }, share)).toBe(0.05);
  });

  // Bytes that Chromium's encoder took for photographs of 3 million pixels, each at the quality before it.
  test.each([
    { took: 1_197_600, at: 0.95, fits: [0.9, 0.93] },
    { took: 1_354_352, at: 0.95, fits: [0.88, 0.91] },
    { took: 1_502_520, at: 0.97, fits: [0.9, 0.93] },
  ])("is near the best for a photograph that took $took at $at", ({ took, at, fits: [least = 0, most = 1] }) => {
    const found = qualityWithin(maxBytes, { quality: at, bytes: took }, share);
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(most);
  });
});
