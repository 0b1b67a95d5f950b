/**
 * Cuts the title faces down to what they write, into `app/font-files`: `npx tsx scripts/subset-fonts.ts`. The package's files
 * for Latin carry two axes and every ligature and figure of a text face. Titles keep printable Latin-1 and the punctuation
 * that we write, one weight, and optical sizes from that of a small title up; the italic keeps its one word in the wordmark.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";
import en from "../messages/en.json" with { type: "json" };

const packageFolder = "node_modules/@fontsource-variable/newsreader/files";
/** `--w-display` of app/tokens.css. */
const weight = 380;

const range = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));

async function cut(
  source: string,
  characters: string,
  target: string,
  axes: Parameters<typeof subsetFont>[2]["variationAxes"],
) {
  const font = await readFile(`${packageFolder}/${source}`);
  const made = await subsetFont(font, characters, { targetFormat: "woff2", variationAxes: axes });
  await writeFile(`app/font-files/${target}`, made);
  console.log(`${target}: ${made.length} bytes`);
}

await mkdir("app/font-files", { recursive: true });
await cut(
  "newsreader-latin-opsz-normal.woff2",
  `${range(0x20, 0x7e)}${range(0xa0, 0xff)}‐‑–—‘’“”…×−→′″`,
  "newsreader-titles.woff2",
  // Titles are 22 px and larger.
  { wght: weight, opsz: { min: 22, max: 54 } },
);
await cut(
  "newsreader-latin-wght-italic.woff2",
  /<em>(.+)<\/em>/.exec(en.site.wordmark)?.[1] ?? "",
  "newsreader-wordmark-italic.woff2",
  { wght: weight },
);
