import fc from "fast-check";
import { expect, test } from "vitest";
import { maxAttempts, resendDelayMs } from "./resend-delay";

test("waits double, from a second and more, and stay under a minute", () => {
  expect([1, 2, 3, 4, 5, 6].map((attempts) => resendDelayMs(attempts, 2_000, 0))).toEqual([
    2_000, 4_000, 8_000, 16_000, 32_000, 60_000,
  ]);
});

test("what was asked for is kept, up to minutes, and nobody comes back exactly together", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1_000, max: 600_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempts, firstMs, random) => {
        const delayMs = resendDelayMs(attempts, firstMs, random);
        expect(delayMs).toBeGreaterThanOrEqual(firstMs);
        expect(delayMs).toBeLessThanOrEqual(Math.max(60_000, firstMs) * 1.25 + 1);
      },
    ),
  );
});

test("nobody is put off beyond what the scheduler believes, whatever a gateway asks for", () => {
  const longestWaitMs = 35 * 60_000;
  for (const firstMs of [3_600_000, 86_400_000, Number.MAX_SAFE_INTEGER]) {
    expect(resendDelayMs(1, firstMs, 1)).toBeGreaterThanOrEqual(20 * 60_000);
    expect(resendDelayMs(6, firstMs, 1)).toBeLessThan(longestWaitMs);
  }
});

test("a busy gateway is asked six times, everything else three", () => {
  expect([maxAttempts("busy"), maxAttempts("gateway_down"), maxAttempts("unavailable")]).toEqual([6, 3, 3]);
});
