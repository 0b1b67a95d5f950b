/** Unicode ranges as style sheets write them: `U+4e00-4e07,U+4e0a`. */

/** First code point of what Chinese faces draw: radicals, then punctuation of full width, then Han characters. */
const firstChinese = 0x2e80;

/** What a text has of Chinese characters and their punctuation, each once, in the order of their code points. */
export const chineseCharacters = (text: string): string[] =>
  [...new Set(text)].filter((character) => codeOf(character) >= firstChinese).sort((a, b) => codeOf(a) - codeOf(b));

export function inUnicodeRange(character: string, range: string): boolean {
  const code = codeOf(character);
  return range.split(",").some((part) => {
    const [first = "", last = first] = part.trim().replace(/^U\+/i, "").split("-");
    return parseInt(first, 16) <= code && code <= parseInt(last, 16);
  });
}

/** @param characters in the order of their code points */
export function unicodeRangeOf(characters: readonly string[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const code of characters.map(codeOf)) {
    const run = runs.at(-1);
    if (run && code === run.last + 1) run.last = code;
    else runs.push({ first: code, last: code });
  }
  const hex = (code: number) => code.toString(16);
  return runs.map(({ first, last }) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ""}`).join(", ");
}

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;
