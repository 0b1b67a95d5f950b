import { expect, test } from "vitest";
import { readerLocale } from "./reader-locale";

test("days and times follow the reader's country where it speaks the page's language", () => {
  expect(readerLocale("en", ["de-CH", "en-GB", "en-US"])).toBe("en-GB");
  expect(readerLocale("zh", ["zh-CN", "en"])).toBe("zh-CN");
  expect(readerLocale("en", ["en", "en-GB"])).toBe("en");
});

test("a reader of other languages gets the page's own way", () => {
  expect(readerLocale("en", ["eng-X", "zh-CN"])).toBe("en");
  expect(readerLocale("zh", [])).toBe("zh");
});

test("a language that no format knows is passed over", () => {
  expect(readerLocale("en", ["en-US@posix", "en-GB"])).toBe("en-GB");
  expect(readerLocale("en", ["en-US@posix"])).toBe("en");
});
