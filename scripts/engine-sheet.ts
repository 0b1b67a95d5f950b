/**
 * Fits every pair of a folder and lays the results out to look at:
 * `npm run engine:sheet -- <folder with persons/ and garments/> <out> [pairs.txt]`.
 * Writes one PNG a pair and `sheet.png`; prints what each stage took.
 */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fitPrepared, prepareGarmentPhoto, preparePerson } from "@/lib/engine/fit";
import type { Picture } from "@/lib/engine/types";
import { encodePng } from "@/lib/server/renderers/decode-picture";
import { pairsOf, type Pair } from "./engine/pairs";
import { contactSheet, engineNetworks, readPicture } from "./engine/pictures";

const [folder, out, listFile] = process.argv.slice(2);
if (!folder || !out) {
  console.error("usage: npm run engine:sheet -- <folder with persons/ and garments/> <out> [pairs.txt]");
  process.exit(2);
}

const nameOf = (file: string) => path.parse(file).name;
const networks = await engineNetworks();
await mkdir(out, { recursive: true });
const tiles: { title: string; pictures: (Picture | null)[] }[] = [];
for (const pair of await pairsOf(folder, listFile)) tiles.push(await fitPair(pair, out));
await contactSheet(tiles, `${out}/sheet.png`);

async function fitPair({ person, garment, kind }: Pair, folderOut: string) {
  const title = `${nameOf(person)} + ${nameOf(garment)}`;
  const photo = await readPicture(person);
  const garmentPhoto = await readPicture(garment);
  const started = performance.now();
  const wearer = await preparePerson(photo, networks);
  const analysed = performance.now();
  const prepared = await prepareGarmentPhoto(garmentPhoto, kind ? { kind } : {}, networks);
  const measured = performance.now();
  if (!wearer.ok || !prepared.ok) {
    console.log(title, "refused:", wearer.ok ? "" : wearer.error, prepared.ok ? "" : prepared.error);
    return { title: `${title}: refused`, pictures: [photo, garmentPhoto, null] };
  }
  const fitted = fitPrepared(wearer.value, [{ slot: "single", garment: prepared.value }], {});
  const laid = performance.now();
  if (!fitted.ok) {
    console.log(title, "refused:", fitted.error.code);
    return { title: `${title}: refused`, pictures: [photo, garmentPhoto, null] };
  }
  const ms = [analysed - started, measured - analysed, laid - measured].map(Math.round);
  console.log(
    `${title}: person ${ms[0] ?? 0} ms, garment ${ms[1] ?? 0} ms, fit ${ms[2] ?? 0} ms ${fitted.value.notice ?? ""}`,
  );
  await writeFile(`${folderOut}/${nameOf(person)}__${nameOf(garment)}.png`, await encodePng(fitted.value.picture));
  return { title, pictures: [photo, garmentPhoto, fitted.value.picture] };
}
