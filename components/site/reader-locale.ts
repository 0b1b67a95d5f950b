/**
 * How the reader writes figures and days: `en` is 1:02 PM in one country and 13:02 in another.
 *
 * @param languages the reader's own, the dearest first, as `navigator.languages`
 * @returns the first of them that is the page's language, else the page's language itself
 */
export const readerLocale = (page: string, languages: readonly string[]): string =>
  languages.find((language) => (language === page || language.startsWith(`${page}-`)) && isTag(language)) ?? page;

/** Some browsers name languages by the system's own words, `en-US@posix`, on which every format throws. */
function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}
