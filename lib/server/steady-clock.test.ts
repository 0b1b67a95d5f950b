import fc from "fast-check";
import { expect, test } from "vitest";
import { steadyClock } from "./steady-clock";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A machine whose clock can be set while time passes. */
function machine() {
  const time = { wall: Date.UTC(2026, 0, 1), passed: 0 };
  const now = steadyClock(
    () => time.wall,
    () => time.passed,
  );
  return {
    now,
    wall: () => time.wall,
    set: (byMs: number) => (time.wall += byMs),
    pass: (ms: number) => {
      time.wall += ms;
      time.passed += ms;
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

test("a clock that is set by years ends no deadline and makes nothing old at once", () => {
  const { now, set, pass } = machine();
  const before = now();
  set(20 * 365 * 24 * hourMs);
  pass(15 * minuteMs);
  expect(now() - before).toBe(30 * minuteMs);
  set(-40 * 365 * 24 * hourMs);
  pass(hourMs);
  expect(now() - before).toBe(hourMs);
});

test("it never goes back, and never faster than twice or slower than half, whatever is done to the clock", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(1e7))), (turns) => {
      const { now, set, pass } = machine();
      for (const [byMs, ms] of turns) {
        const before = now();
        set(byMs);
        pass(ms);
        expect(now() - before).toBeGreaterThanOrEqual(Math.floor(ms / 2));
        expect(now() - before).toBeLessThanOrEqual(2 * ms + 1);
      }
    }),
  );
});
