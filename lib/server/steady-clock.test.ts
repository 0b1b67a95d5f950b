import { expect, test } from "vitest";
import { steadyClock } from "./steady-clock";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A machine whose clock can be set while time passes. */
function machine() {
  const time = { wall: Date.UTC(2026, 0, 1), monotonic: 0 };
  const now = steadyClock(
    () => time.wall,
    () => time.monotonic,
  );
  return {
    now,
    wall: () => time.wall,
    set: (byMs: number) => (time.wall += byMs),
    pass: (ms: number) => {
      time.wall += ms;
      time.monotonic += ms;
    },
  };
}

test("it is the time of day where nobody touches the clock", () => {
  const { now, wall, pass } = machine();
  for (const ms of [0, 1, 999, hourMs]) {
    pass(ms);
    expect(now()).toBe(wall());
  }
});

test("a clock that is set forward ends no deadline at once, and is caught up with", () => {
  const { now, wall, set, pass } = machine();
  const before = now();
  set(30 * minuteMs);
  expect(now()).toBe(before);
  pass(minuteMs);
  expect(now()).toBe(before + 2 * minuteMs);
  pass(hourMs);
  expect(now()).toBe(wall());
});

test("a clock that is set back stops nothing: time goes on, more slowly, until it agrees", () => {
  const { now, wall, set, pass } = machine();
  const before = now();
  set(-30 * minuteMs);
  expect(now()).toBe(before);
  pass(minuteMs);
  expect(now()).toBe(before + minuteMs / 2);
  pass(hourMs);
  expect(now()).toBe(wall());
});

test.each([-24 * hourMs, 24 * hourMs])("a step of %d ms is believed", (byMs) => {
  const { now, wall, set } = machine();
  set(byMs);
  expect(now()).toBe(wall());
});
