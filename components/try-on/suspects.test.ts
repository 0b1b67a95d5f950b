import { expect, test } from "vitest";
import { suspectsOf, withPhoto } from "./suspects";

const outfit = { personId: "p", garment: { top: "t", bottom: "b" } };

test("only a look that failed for several people or garments has a photo of which one can be chosen", () => {
  const failed = (code: "several_people" | "garment_conflict" | "blurred") =>
    suspectsOf({ ...outfit, problem: { code, detail: "", canRetry: false } });
  expect(failed("several_people")).toEqual({ kind: "person", photoIds: ["p"] });
  expect(failed("garment_conflict")).toEqual({ kind: "garment", photoIds: ["b", "t"] });
  expect(failed("blurred")).toBeNull();
});

test("another photo takes the place of the one that was cut, and of no other", () => {
  expect(withPhoto(outfit, "b", "new")).toEqual({ personId: "p", garment: { top: "t", bottom: "new" } });
  expect(withPhoto({ personId: "p", garment: { single: "g" } }, "p", "new")).toEqual({
    personId: "new",
    garment: { single: "g" },
  });
});
