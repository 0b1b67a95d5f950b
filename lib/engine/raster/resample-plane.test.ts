import { expect, test } from "vitest";
import { resamplePlane } from "./resample-plane";

test("the same size gives the same values", () => {
  const plane = Float32Array.of(1, 2, 3, 4, 5, 6);
  expect([...resamplePlane(plane, 3, 2, 3, 2)]).toEqual([...plane]);
});

test("doubling a ramp keeps it a ramp with the ends held", () => {
  expect([...resamplePlane(Float32Array.of(0, 4), 2, 1, 4, 1)]).toEqual([0, 1, 3, 4]);
});

test("one pixel fills any size", () => {
  expect([...resamplePlane(Float32Array.of(7), 1, 1, 3, 2)]).toEqual([7, 7, 7, 7, 7, 7]);
});
