import { expect, test } from "vitest";
import { adviceOf, causeOf } from "./failure-words";

test("below a title that says what happened only the advice is left", () => {
  expect(adviceOf("No garment found. Use a picture of one garment.", "No garment found")).toBe(
    "Use a picture of one garment.",
  );
  expect(adviceOf("没有找到衣服，请用一件衣服图。", "没有找到衣服")).toBe("请用一件衣服图。");
});

test("a sentence that says something else than the title stays whole, as does one without advice", () => {
  expect(adviceOf("The photo is too dark.", "Your photo did not work")).toBe("The photo is too dark.");
  expect(adviceOf("This server is full.", "This server is full")).toBe("This server is full.");
});

test("where there is no room the cause alone is told", () => {
  expect(causeOf("It needs the v1.5 model. Choose that model.")).toBe("It needs the v1.5 model.");
  expect(causeOf("照片模糊，请用更清晰的照片。")).toBe("照片模糊，请用更清晰的照片。");
  expect(causeOf("Too dark")).toBe("Too dark");
});
