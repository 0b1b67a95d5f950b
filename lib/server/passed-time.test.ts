import { expect, test } from "vitest";
import { passedTime } from "./passed-time";

function machine() {
  const time = { fine: 500, sinceBoot: 90_000 };
  const passed = passedTime(
    () => time.fine,
    // Told in whole seconds.
    () => Math.floor(time.sinceBoot / 1000) * 1000,
  );
  const begun = passed();
  return {
    passed: () => passed() - begun,
    wake: (ms: number) => {
      time.fine += ms;
      time.sinceBoot += ms;
    },
    sleep: (ms: number) => (time.sinceBoot += ms),
  };
}

test("while the machine is awake it is as fine as the fine clock", () => {
  const { passed, wake } = machine();
  for (let n = 0; n < 100; n += 1) wake(999);
  expect(passed()).toBe(100 * 999);
});

test("a night that the machine slept through has passed, and is counted once", () => {
  const { passed, wake, sleep } = machine();
  const nightMs = 8 * 60 * 60_000;
  wake(1_000);
  sleep(nightMs);
  expect(passed()).toBe(nightMs + 1_000);
  wake(1_000);
  expect(passed()).toBe(nightMs + 2_000);
});
