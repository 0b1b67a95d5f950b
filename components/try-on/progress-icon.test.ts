import { expect, test } from "vitest";
import { colourInTheme, iconSteps } from "./progress-icon";

test.each([
  [0, 0],
  [0.05, 0],
  [0.5, 4],
  [1, 8],
  [7, 8],
])("after %d of the usual time %d of the ring's eight steps are full", (share, steps) => {
  expect(iconSteps(share)).toBe(steps);
});

test("the ring has the colour of the theme, and none where a token is no pair", () => {
  expect(colourInTheme("light-dark(#2b3bb5, #a6b0ff)", false)).toBe("#2b3bb5");
  expect(colourInTheme("light-dark(#2b3bb5, #a6b0ff)", true)).toBe("#a6b0ff");
  expect(colourInTheme("#191917", true)).toBeNull();
});
