/** Languages of pages and problem sentences; one file each in `messages/`. */
export const locales = ["en", "zh"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "en";

/** Holds the language that a person chose on a page; stronger than the browser's list. */
export const localeCookie = "locale";

export const isLocale = (text: string | undefined): text is Locale => locales.some((locale) => locale === text);
