import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { locales, type Locale } from "@/lib/shared/locales";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

type Tree = { readonly [key: string]: string | Tree };
type Sentence = { name: string; text: string };

function sentencesOf(tree: Tree, prefix = ""): Sentence[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [{ name: prefix + key, text: value }] : sentencesOf(value, `${prefix}${key}.`),
  );
}

const figuresOf = (text: string) => [...text.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name ?? "");
const tagsOf = (text: string) => [...text.matchAll(/<(\w+)>/g)].map(([, name]) => name ?? "");

/** What goes wrong when a sentence is said with a number for every figure. */
function faultsOf(locale: Locale, { text }: Sentence): string[] {
  const faults: string[] = [];
  const t = createTranslator({ locale, messages: { text }, onError: ({ message }) => faults.push(message) });
  const figures = Object.fromEntries(figuresOf(text).map((name) => [name, 2]));
  const tags = Object.fromEntries(tagsOf(text).map((name) => [name, (inner: string) => inner]));
  t.markup("text", { ...figures, ...tags });
  return faults;
}

const files: Record<Locale, Sentence[]> = { en: sentencesOf(en), zh: sentencesOf(zh) };

describe.each(locales)("messages in %s", (locale) => {
  test("hold every sentence that English has, and no other", () => {
    const namesIn = (sentences: Sentence[]) => sentences.map(({ name }) => name).sort();
    expect(namesIn(files[locale])).toEqual(namesIn(files.en));
  });

  test("have no empty sentence and none that cannot be said", () => {
    const bad = files[locale].filter(
      (sentence) => sentence.text.trim() === "" || faultsOf(locale, sentence).length > 0,
    );
    expect(bad).toEqual([]);
  });

  test("name only forms of a number that the language has: any other is never said", () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const unknown = files[locale].filter(({ text }) =>
      [...text.matchAll(/\b(zero|one|two|few|many) \{/g)].some(([, form]) => !forms.some((known) => known === form)),
    );
    expect(unknown).toEqual([]);
  });

  test("say no time of their own: how long anything takes or is kept is the server's to tell", () => {
    const time = /\d\s*(days?|hours?|minutes?|seconds?|s|天|小时|分钟|秒)(?![a-z])|half an hour|半小时/;
    expect(files[locale].filter(({ text }) => time.test(text))).toEqual([]);
  });

  test("take no figure or tag that the English sentence is not given", () => {
    const english = new Map(files.en.map(({ name, text }) => [name, [...figuresOf(text), ...tagsOf(text)]]));
    const strange = files[locale].filter(({ name, text }) =>
      [...figuresOf(text), ...tagsOf(text)].some((hole) => !english.get(name)?.includes(hole)),
    );
    expect(strange).toEqual([]);
  });
});
