import { expect, test } from "vitest";
import { halvePlane } from "./halve-plane";

test("each four pixels become their mean, channel by channel", () => {
  const plane = Float32Array.of(1, 10, 3, 30, 5, 50, 7, 70, 1, 10, 3, 30, 5, 50, 7, 70);
  expect([...halvePlane(plane, 4, 2)]).toEqual([2, 20, 6, 60]);
  expect([...halvePlane(Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8), 2, 1)]).toEqual([2.5, 6.5]);
});
