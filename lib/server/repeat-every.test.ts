import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { repeatEvery } from "./repeat-every";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("it is done at once, then again and again, whatever goes wrong in between", async () => {
  const faults: unknown[] = [];
  const task = vi.fn(() => Promise.reject(new Error("broken")));
  repeatEvery(1_000, task, (error) => faults.push(error));
  await vi.advanceTimersByTimeAsync(2_500);
  expect(task).toHaveBeenCalledTimes(3);
  expect(faults).toHaveLength(3);
});

test("a stop waits for the one under way and begins no other", async () => {
  let end: () => void = () => undefined;
  const task = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
  const { stop } = repeatEvery(1_000, task, () => undefined);
  let isStopped = false;
  const stopped = stop().then(() => (isStopped = true));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(isStopped).toBe(false);
  end();
  await stopped;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(task).toHaveBeenCalledOnce();
});
