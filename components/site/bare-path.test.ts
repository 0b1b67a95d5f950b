import { expect, test } from "vitest";
import { barePath } from "./bare-path";

test.each([
  ["/", "/"],
  ["/looks", "/looks"],
  ["/zh", "/"],
  ["/zh/looks", "/looks"],
  ["/en/try-on/a1", "/try-on/a1"],
  ["/enough", "/enough"],
  ["/zhuhai/en", "/zhuhai/en"],
])("%s is the page %s whatever language it forces", (path, bare) => {
  expect(barePath(path)).toBe(bare);
});
