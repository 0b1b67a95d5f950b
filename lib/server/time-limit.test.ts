import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { timeLimit } from "./time-limit";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("it fires when the time is up, and not before", () => {
  const { signal } = timeLimit([], 1_000);
  vi.advanceTimersByTime(999);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(signal.aborted).toBe(true);
});

test("it fires with any of the others", () => {
  const [one, other] = [new AbortController(), new AbortController()];
  const { signal } = timeLimit([one.signal, other.signal], 1_000);
  other.abort();
  expect(signal.aborted).toBe(true);
});

test("it has fired when one of the others had", () => {
  expect(timeLimit([AbortSignal.abort()], 1_000).signal.aborted).toBe(true);
});

test("disposed of, it leaves no timer and never fires", () => {
  const other = new AbortController();
  const { signal, dispose } = timeLimit([other.signal], 1_000);
  dispose();
  other.abort();
  expect(vi.getTimerCount()).toBe(0);
  expect(signal.aborted).toBe(false);
});
