/**
 * Measures the local engine: `npm run engine:report -- [--record] [--out <folder>] [--only <part of a pair's name>] [<folder>...]`.
 *
 * Fits the shipped sample pairs, four of them beside a picture of the person really wearing the garment, prints every measure with
 * its change since the recorded run, and writes the results and a contact sheet to look at. `!` marks a missed target. Folders
 * (`persons/`, `garments/`, perhaps `pairs.txt` and `sleeves.txt`) are measured too, and never recorded. `--record` makes this run
 * the recorded one. Exits with 1 when a hard promise is broken or a shipped pair is refused.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Picture } from "@/lib/engine/types";
import { encodePng } from "@/lib/server/renderers/decode-picture";
import { fitPair } from "./engine/fit-pair";
import { measureFit, type Row } from "./engine/measures";
import { contactSheet, engineNetworks, readPicture } from "./engine/pictures";
import { readRecorded, writeRecorded } from "./engine/recorded-report";
import { folderPairs, type ReportPair, shippedPairs } from "./engine/report-pairs";
import { breaches, reportTable } from "./engine/report-table";

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    record: { type: "boolean", default: false },
    out: { type: "string", default: "test-results/engine-report" },
    only: { type: "string", default: "" },
  },
});
const wanted = ({ title }: ReportPair) => title.includes(values.only);
const networks = await engineNetworks();
await mkdir(values.out, { recursive: true });

const shipped = await judge(shippedPairs().filter(wanted), "sheet");
console.log(reportTable(shipped.rows, await readRecorded()));
if (values.record && !values.only) await writeRecorded(shipped.rows);
const broken = [...shipped.refused, ...breaches(shipped.rows)];

for (const [k, folder] of folders.entries()) {
  const { rows, refused } = await judge((await folderPairs(folder)).filter(wanted), `sheet-${k + 1}`);
  console.log(`\n${folder}\n${reportTable(rows, {})}`);
  for (const line of refused) console.log(line);
  broken.push(...breaches(rows));
}

for (const line of broken) console.error(`broken: ${line}`);
process.exitCode = broken.length > 0 ? 1 : 0;

async function judge(pairs: ReportPair[], sheet: string): Promise<{ rows: Row[]; refused: string[] }> {
  const rows: Row[] = [];
  const refused: string[] = [];
  const tiles: { title: string; pictures: (Picture | null)[] }[] = [];
  for (const pair of pairs) {
    const fit = await fitPair(pair, networks);
    if (!fit.ok) {
      refused.push(`${pair.title}: refused, ${fit.error}`);
      const given = [await readPicture(pair.person), await readPicture(pair.garment)];
      tiles.push({ title: `${pair.title}: ${fit.error}`, pictures: [...given, null, null] });
      continue;
    }
    const { photo, garmentPhoto, picture, truth } = fit.value;
    rows.push(measureFit(fit.value));
    tiles.push({ title: pair.title, pictures: [photo, garmentPhoto, picture, truth?.picture ?? null] });
    await writeFile(`${values.out}/${pair.title.replace(" ", "__")}.png`, await encodePng(picture));
  }
  await contactSheet(tiles, `${values.out}/${sheet}.png`);
  return { rows, refused };
}
