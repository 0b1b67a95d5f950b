import { expect, test } from "vitest";
import { neighbourOf } from "./neighbour-of";

const [a, b, c] = [{ id: "a" }, { id: "b" }, { id: "c" }] as const;

test("the next one is the neighbour, and of the last one the one before", () => {
  expect(neighbourOf([a, b, c], "b")).toBe(c);
  expect(neighbourOf([a, b, c], "c")).toBe(b);
});

test("what stands alone, or not in the list, has no neighbour", () => {
  expect(neighbourOf([a], "a")).toBeUndefined();
  expect(neighbourOf([a, b], "z")).toBeUndefined();
});
