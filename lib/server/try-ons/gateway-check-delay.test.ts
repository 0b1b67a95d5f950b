import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gatewayCheckDelayMs } from "./gateway-check-delay";

const deadlineMs = 300_000;

/** Ages in ms at which a task that never ends is asked about. */
function checksOf(deadline: number): number[] {
  const ages: number[] = [];
  for (let ageMs = 0, delayMs: number | null = 0; delayMs !== null; ageMs += delayMs ?? 0) {
    delayMs = gatewayCheckDelayMs(ageMs, deadline);
    if (delayMs !== null) ages.push(ageMs + delayMs);
  }
  return ages;
}

describe("gatewayCheckDelayMs", () => {
  it.each([
    [0, 3_000],
    [29_999, 3_000],
    [30_000, 5_000],
    [119_999, 5_000],
    [120_000, 10_000],
    [299_999, 10_000],
    [300_000, 60_000],
    [1_739_999, 60_000],
    [1_790_000, 10_000],
    [1_800_000, null],
    [9_999_999, null],
    [-5_000, 3_000],
  ])("at an age of %i ms waits %s ms", (ageMs, delayMs) => {
    expect(gatewayCheckDelayMs(ageMs, deadlineMs)).toBe(delayMs);
  });

  it("asks about an endless task 71 times, the last time at 30 minutes", () => {
    const ages = checksOf(deadlineMs);
    expect([ages[0], ages.length, ages.at(-1)]).toEqual([3_000, 10 + 18 + 18 + 25, 1_800_000]);
  });

  it("never asks more often than every 3 s but for the last time, and always comes to an end", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 3_600_000 }), (deadline) => {
        const ages = checksOf(deadline);
        const gaps = ages.map((age, at) => age - (ages[at - 1] ?? 0));
        expect(Math.min(...gaps.slice(0, -1))).toBeGreaterThanOrEqual(3_000);
        expect(ages.at(-1)).toBe(1_800_000);
      }),
    );
  });
});
