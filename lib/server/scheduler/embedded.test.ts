import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { embeddedScheduler, type ScheduledRows } from "./embedded";

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

const start = async (
  rows: Partial<ScheduledRows> = {},
  advance: (id: string) => Promise<void> = () => Promise.resolve(),
) => {
  const called: string[] = [];
  const faults: unknown[] = [];
  const abortAll = vi.fn();
  const scheduler = embeddedScheduler({
    advance: (id) => {
      called.push(id);
      return advance(id);
    },
    rows: {
      unfinished: () => Promise.resolve([]),
      overdue: () => Promise.resolve([]),
      pull: () => Promise.resolve(),
      ...rows,
    },
    abortAll,
    onFault: (error) => faults.push(error),
    now: () => Date.now(),
  });
  await scheduler.start();
  return { scheduler, called, faults, abortAll };
};

test("a call comes when it is due and not before", async () => {
  const { scheduler, called } = await start();
  scheduler.schedule("a", Date.now() + 3_000);
  await vi.advanceTimersByTimeAsync(2_999);
  expect(called).toEqual([]);
  await vi.advanceTimersByTimeAsync(2);
  expect(called).toEqual(["a"]);
});

test("a new wish for the same try-on replaces the old one", async () => {
  const { scheduler, called } = await start();
  scheduler.schedule("a", Date.now() + 3_000);
  scheduler.wake("a");
  await vi.advanceTimersByTimeAsync(4_000);
  expect(called).toEqual(["a"]);
});

test("at start, what is not final is called: overdue at once, the rest in its time", async () => {
  const unfinished = () =>
    Promise.resolve([
      { id: "late", due_at: 1 },
      { id: "soon", due_at: 1_002_000 },
    ]);
  const { called } = await start({ unfinished });
  await vi.advanceTimersByTimeAsync(10);
  expect(called).toEqual(["late"]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(called).toEqual(["late", "soon"]);
});

test("a lost call is made up for by the sweep", async () => {
  const overdue = vi.fn(() => Promise.resolve([{ id: "lost" }]));
  const { called } = await start({ overdue });
  await vi.advanceTimersByTimeAsync(5_001);
  expect(called).toEqual(["lost"]);
});

test("what was put off by a clock that was wrong is pulled near, at start and later", async () => {
  const pull = vi.fn(() => Promise.resolve());
  await start({ pull });
  const longestWaitMs = 35 * 60_000;
  expect(pull).toHaveBeenLastCalledWith(Date.now() + longestWaitMs);
  await vi.advanceTimersByTimeAsync(5_001);
  expect(pull).toHaveBeenCalledTimes(2);
});

test("a call that comes in the middle of its step is made after it, once", async () => {
  const ends: (() => void)[] = [];
  const { scheduler, called } = await start({}, () => new Promise((resolve) => ends.push(resolve)));
  scheduler.wake("a");
  await vi.advanceTimersByTimeAsync(5);
  scheduler.wake("a");
  await vi.advanceTimersByTimeAsync(5);
  scheduler.wake("a");
  await vi.advanceTimersByTimeAsync(5);
  expect(called).toEqual(["a"]);
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(5);
  expect(called).toEqual(["a", "a"]);
});

test("a step that throws is reported, and the next call still comes", async () => {
  const { scheduler, called, faults } = await start({}, () => Promise.reject(new Error("broken")));
  scheduler.wake("a");
  await vi.advanceTimersByTimeAsync(5);
  scheduler.wake("a");
  await vi.advanceTimersByTimeAsync(5);
  expect(called).toEqual(["a", "a"]);
  expect(faults).toHaveLength(2);
});

test("a stop waits for the step under way and makes no more calls", async () => {
  let end: () => void = () => undefined;
  const { scheduler, called, abortAll } = await start({}, () => new Promise((resolve) => (end = resolve)));
  scheduler.wake("a");
  await vi.advanceTimersByTimeAsync(5);
  scheduler.schedule("b", Date.now() + 1_000);
  const stopped = scheduler.stop(10_000);
  await vi.advanceTimersByTimeAsync(5_000);
  end();
  await stopped;
  expect(called).toEqual(["a"]);
  expect(abortAll).not.toHaveBeenCalled();
});

test("a stop aborts what does not end in its grace", async () => {
  let end: () => void = () => undefined;
  const { scheduler, abortAll } = await start({}, () => new Promise((resolve) => (end = resolve)));
  abortAll.mockImplementation(() => {
    end();
  });
  scheduler.wake("a");
  await vi.advanceTimersByTimeAsync(5);
  const stopped = scheduler.stop(10_000);
  await vi.advanceTimersByTimeAsync(10_000);
  await stopped;
  expect(abortAll).toHaveBeenCalledOnce();
});

test("it is not ready before the start, after the stop, or when its sweep hangs", async () => {
  const { scheduler } = await start({ overdue: () => new Promise(() => undefined) });
  await expect(scheduler.probe()).resolves.toBeUndefined();
  await vi.advanceTimersByTimeAsync(60_000);
  await expect(scheduler.probe()).rejects.toThrow();
  const other = await start();
  await other.scheduler.stop(0);
  await expect(other.scheduler.probe()).rejects.toThrow();
});
