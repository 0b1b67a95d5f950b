/**
 * Cuts the title face down to what titles need, into `app/font-files`: `npx tsx scripts/subset-fonts.ts`. The package's file for
 * Latin carries two axes and every ligature and figure of a text face. Kept: printable Latin-1 and the punctuation that we
 * write, one weight, and optical sizes from that of a small title up.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

const source = "node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2";
const target = "app/font-files/newsreader-titles.woff2";

const range = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}‐‑–—‘’“”…×−→′″`;

const cut = await subsetFont(await readFile(source), characters, {
  targetFormat: "woff2",
  // `--w-display` of app/tokens.css; titles are 22 px and larger.
  variationAxes: { wght: 380, opsz: { min: 22, max: 54 } },
});
await mkdir("app/font-files", { recursive: true });
await writeFile(target, cut);
console.log(`${target}: ${cut.length} bytes`);
