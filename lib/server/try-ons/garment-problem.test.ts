import { expect, test } from "vitest";
import { garmentProblem } from "./garment-problem";

test.each([
  ["one piece is never in the wrong place", { single: "a" }, { a: "dress" }, null],
  ["a top with a bottom goes", { top: "a", bottom: "b" }, { a: "upper", b: "lower" }, null],
  ["unknown kinds go: the renderer will see", { top: "a", bottom: "b" }, {}, null],
  ["a dress goes with nothing", { top: "a", bottom: "b" }, { a: "dress" }, "garment_conflict"],
  ["nothing goes with a dress", { top: "a", bottom: "b" }, { b: "dress" }, "garment_conflict"],
  ["two tops do not go together", { top: "a", bottom: "b" }, { a: "upper", b: "upper" }, "garment_conflict"],
  ["two bottoms do not go together", { top: "a", bottom: "b" }, { a: "lower", b: "lower" }, "garment_conflict"],
  ["one photo cannot be both", { top: "a", bottom: "a" }, {}, "garment_conflict"],
  ["swapped pieces are in the wrong place", { top: "a", bottom: "b" }, { a: "lower", b: "upper" }, "wrong_slot"],
  ["trousers are no top", { top: "a" }, { a: "lower" }, "wrong_slot"],
  ["a shirt is no bottom", { bottom: "b" }, { b: "upper" }, "wrong_slot"],
] as const)("%s", (_, garment, kinds, problem) => {
  expect(garmentProblem(garment, kinds)).toBe(problem);
});
