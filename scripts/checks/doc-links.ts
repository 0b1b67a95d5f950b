export type DocLink = { target: string; line: number };

const inlineLink = /!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g;
const htmlLink = /<(?:a|img)\b[^>]*\b(?:href|src)="([^"]+)"/g;
const codeFence = /^\s*(?:```|~~~)/;
const withScheme = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Links of a Markdown text that point into the repository, code blocks left out. */
export function relativeLinks(markdown: string): DocLink[] {
  let inCode = false;
  return markdown.split("\n").flatMap((text, index) => {
    if (codeFence.test(text)) inCode = !inCode;
    if (inCode) return [];
    const prose = text.replace(/`[^`]*`/g, "");
    const targets = [...prose.matchAll(inlineLink), ...prose.matchAll(htmlLink)].flatMap((match) => match[1] ?? []);
    return targets.filter((target) => !withScheme.test(target)).map((target) => ({ target, line: index + 1 }));
  });
}

/** The anchors that a Markdown text offers: its headings, as GitHub writes them. */
export function headingAnchors(markdown: string): Set<string> {
  const headings = [...markdown.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].flatMap((match) => match[1] ?? []);
  return new Set(headings.map((heading) => slug(heading)));
}

const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
