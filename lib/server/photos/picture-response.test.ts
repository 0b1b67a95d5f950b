import { expect, test } from "vitest";
import { formatFor } from "./picture-response";

test.each([
  ["Chrome", "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8", "webp"],
  ["Safari", "image/webp,image/avif,image/jxl,*/*;q=0.5", "webp"],
  ["AVIF alone", "image/avif", "avif"],
  ["anything", "*/*", "jpeg"],
  ["nothing said", "", "jpeg"],
  ["WebP refused", "image/webp;q=0, image/avif", "avif"],
  ["WebP refused in long", "image/webp; q=0.000", "jpeg"],
  ["capitals", "IMAGE/WEBP", "webp"],
])("%s gets a fitting format", (_, accept, format) => {
  expect(formatFor(accept, "image/jpeg")).toBe(format);
});

test("what stays is the stored format", () => {
  expect(formatFor("*/*", "image/png")).toBe("png");
});
