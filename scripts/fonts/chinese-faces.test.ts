import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { chineseCharacters, inUnicodeRange, unicodeRangeOf } from "./unicode-range";

const styleSheet = readFileSync("app/chinese-faces.css", "utf8");
const written = chineseCharacters(readFileSync("messages/zh.json", "utf8"));

test.each(["Web Sans SC", "Web Serif SC"])("%s draws every Chinese character that our sentences write", (family) => {
  const rules = styleSheet.split("@font-face").filter((rule) => rule.includes(`"${family}"`));
  const ranges = rules.map((rule) => /unicode-range:([^;]+);/.exec(rule)?.[1] ?? "").join(",");
  const missing = written.filter((character) => !inUnicodeRange(character, ranges));
  // Otherwise: npx tsx scripts/subset-chinese-fonts.ts
  expect(missing).toEqual([]);
});

test("a unicode range names runs of neighbours once, and holds what it was made of and nothing else", () => {
  const range = unicodeRangeOf(["一", "丁", "万"]);
  expect(range).toBe("U+4e00-4e01, U+4e07");
  expect(["一", "丁", "丂", "万"].map((character) => inUnicodeRange(character, range))).toEqual([
    true,
    true,
    false,
    true,
  ]);
});

test("letters are left to the faces for Latin", () => {
  expect(chineseCharacters("试穿 ABC，试")).toEqual(["穿", "试", "，"]);
});
