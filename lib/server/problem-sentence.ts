import "server-only";
import { createTranslator } from "use-intl/core";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import type { Locale } from "@/lib/shared/locales";
import type { ProblemCode } from "@/lib/shared/problem";
import { problemValues } from "@/lib/shared/problem-values";
import type { Notice } from "./renderers/port";

const sentences = {
  en: createTranslator({ locale: "en", messages: { problems: en.problems }, namespace: "problems" }),
  zh: createTranslator({ locale: "zh", messages: { problems: zh.problems }, namespace: "problems" }),
} as const satisfies Record<Locale, unknown>;

/** What happened and what to do, for a person. @param requestId named where only an operator can help */
export const problemSentence = (locale: Locale, code: ProblemCode, requestId = ""): string =>
  sentences[locale](code, { ...problemValues, requestId });

const notices = {
  en: en.notices,
  zh: zh.notices,
} as const satisfies Record<Locale, Record<Notice, string>>;

export const noticeSentence = (locale: Locale, notice: Notice): string => notices[locale][notice];
