import { expect, test } from "vitest";
import { bytesInUnits } from "./bytes-in-units";

test.each([
  [0, "kb", 1],
  [412_300, "kb", 412],
  [999_499, "kb", 999],
  [999_500, "mb", 1],
  [5_840_000, "mb", 5.8],
  [10_000_000, "mb", 10],
] as const)("%i bytes are read as %s %d", (bytes, unit, value) => {
  expect(bytesInUnits(bytes)).toEqual({ unit, value });
});
