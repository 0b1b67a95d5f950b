/**
 * Cuts the Chinese faces down to the characters that `messages/zh.json` writes, into `app/font-files/chinese`, and names
 * the pieces in `app/chinese-faces.css`: `npx tsx scripts/subset-chinese-fonts.ts`, again after a sentence has changed
 * (`scripts/fonts/chinese-faces.test.ts` says when). The packages come in slices by how often a character is written; each is cut
 * by itself, because slices of a variable face cannot be put together.
 */
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { format } from "prettier";
import { chineseCharacters, inUnicodeRange, unicodeRangeOf } from "./fonts/unicode-range";

const target = "app/font-files/chinese";
const styleSheet = "app/chinese-faces.css";

type Face = {
  package: string;
  /** Name of a slice's file in the package. */
  file: (slice: string) => string;
  family: string;
  weight: string;
  axes: Record<string, { min: number; max: number }>;
};

const faces: Record<"sans" | "serif", Face> = {
  sans: {
    package: "@fontsource-variable/noto-sans-sc",
    file: (slice) => `noto-sans-sc-${slice}-wght-normal.woff2`,
    family: "Web Sans SC",
    // `--w-regular` to `--w-strong` of app/tokens.css.
    weight: "420 640",
    axes: { wght: { min: 420, max: 640 } },
  },
  serif: {
    package: "@fontsource/noto-serif-sc",
    file: (slice) => `noto-serif-sc-${slice}-400-normal.woff2`,
    family: "Web Serif SC",
    weight: "400",
    axes: {},
  },
};

/** Cut every slice of a face that has one of the characters. @returns the rules of a style sheet */
async function cutFace(name: keyof typeof faces, characters: readonly string[]): Promise<string[]> {
  const { package: from, file, family, weight, axes } = faces[name];
  const folder = `node_modules/${from}`;
  const slices = JSON.parse(await readFile(`${folder}/unicode.json`, "utf8")) as Record<string, string>;
  await copyFile(`${folder}/LICENSE`, `${target}/OFL-${name}.txt`);
  const rules: string[] = [];
  for (const [key, range] of Object.entries(slices)) {
    const number = /^\[(\d+)\]$/.exec(key)?.[1];
    const inSlice = characters.filter((character) => inUnicodeRange(character, range));
    // The slices with names hold letters, which the faces for Latin draw.
    if (number === undefined || inSlice.length === 0) continue;
    const cut = await subsetFont(await readFile(`${folder}/files/${file(number)}`), inSlice.join(""), {
      targetFormat: "woff2",
      variationAxes: axes,
    });
    await writeFile(`${target}/${name}-${number}.woff2`, cut);
    console.log(`${name}-${number}: ${inSlice.length} characters, ${cut.length} bytes`);
    rules.push(`@font-face { font-family: "${family}"; font-weight: ${weight}; font-display: swap;
      src: url("./font-files/chinese/${name}-${number}.woff2") format("woff2"); unicode-range: ${unicodeRangeOf(inSlice)}; }`);
  }
  return rules;
}

const characters = chineseCharacters(await readFile("messages/zh.json", "utf8"));
await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const rules = [...(await cutFace("sans", characters)), ...(await cutFace("serif", characters))];
const head =
  "/* Made by scripts/subset-chinese-fonts.ts. Only pages in Chinese load it, and of it only the slices that they need. */\n";
await writeFile(styleSheet, await format(head + rules.join("\n"), { parser: "css", printWidth: 120 }));
