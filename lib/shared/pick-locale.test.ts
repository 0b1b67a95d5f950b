import { expect, test } from "vitest";
import { pickLocale } from "./pick-locale";

test.each([
  ["the chosen language wins", "zh", "en-GB,en", "zh"],
  ["a made-up choice is passed over", "xx", "zh", "zh"],
  ["a region counts for its language", undefined, "zh-Hans-CN,zh;q=0.9,en;q=0.8", "zh"],
  ["the heavier wish wins", undefined, "en;q=0.3, zh;q=0.7", "zh"],
  ["the first of equals wins", undefined, "en,zh", "en"],
  ["a language that we lack is passed over", undefined, "fr,de;q=0.9,zh;q=0.1", "zh"],
  ["weight zero means not this one", undefined, "zh;q=0", "en"],
  ["nothing known is English", undefined, "fr", "en"],
  ["no header is English", undefined, null, "en"],
  ["garbage is English", undefined, ";;q=,,", "en"],
])("%s", (_, chosen, header, locale) => {
  expect(pickLocale(chosen, header)).toBe(locale);
});
