import { expect, test } from "vitest";
import { retryDelayMs } from "./use-retry";

test("each wait is as long as the one before or longer, and none over a minute", () => {
  const delays = Array.from({ length: 9 }, (_, attempt) => retryDelayMs(attempt));
  expect(delays).toEqual(delays.toSorted((a, b) => a - b));
  expect(delays[0]).toBe(2_000);
  expect(delays.at(-1)).toBe(60_000);
});
