import { expect, test } from "vitest";
import { swappedOutfit } from "./swapped-outfit";

test("an outfit is swapped, a single garment has nothing to swap", () => {
  expect(swappedOutfit({ top: "a", bottom: "b" })).toEqual({ top: "b", bottom: "a" });
  expect(swappedOutfit({ top: "a" })).toEqual({ bottom: "a" });
  expect(swappedOutfit({ single: "a" })).toBeNull();
});
