import { describe, expect, test } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { locales } from "@/lib/shared/locales";
import { ProblemCode } from "@/lib/shared/problem";
import { problemSentence } from "./problem-sentence";

describe.each(locales)("in %s", (locale) => {
  test.each(ProblemCode.options)("%s has a whole sentence with its figures filled in", (code) => {
    const sentence = problemSentence(locale, code, "request-1");
    expect(sentence).toMatch(/[.。]$/);
    expect(sentence).not.toMatch(/[{}]|problems\./);
  });
});

test("no sentence is left of a code that is gone", () => {
  expect(Object.keys(en.problems).sort()).toEqual([...ProblemCode.options].sort());
  expect(Object.keys(zh.problems).sort()).toEqual([...ProblemCode.options].sort());
});

test("figures come from the rules", () => {
  expect(problemSentence("en", "photo_too_small")).toContain("300 px");
  expect(problemSentence("en", "photo_too_large")).toContain("10 MB");
});
