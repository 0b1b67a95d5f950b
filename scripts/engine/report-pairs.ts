import { readFile } from "node:fs/promises";
import path from "node:path";
import type { GarmentKind } from "@/lib/shared/garment";
import { sampleGarmentKinds, type SampleGarmentId, type SamplePersonId } from "@/lib/shared/samples";
import { sleeveLabels, type SleeveLabel } from "./measures/sleeve-cover";
import { pairsOf } from "./pairs";

/** What is fitted and judged. `truth`: the same person really wearing the garment, and where it is seen in that picture. */
export type ReportPair = {
  title: string;
  person: string;
  garment: string;
  kind?: GarmentKind;
  sleeves?: SleeveLabel;
  truth?: { picture: string; mask: string };
};

const root = path.resolve(import.meta.dirname, "../..");

/** The first four have a truth picture. Every garment is worn by two people, every person wears at least two garments. */
const shipped: [SamplePersonId, SampleGarmentId][] = [
  ["anna", "dress_floral"],
  ["david", "longsleeve_stripe"],
  ["maya", "sweater_knit"],
  ["tom", "shirt_plaid"],
  ["tom", "tee_print"],
  ["lin", "tee_print"],
  ["anna", "longsleeve_stripe"],
  ["kenji", "sweater_knit"],
  ["david", "shirt_plaid"],
  ["lin", "skirt_dots"],
  ["maya", "skirt_dots"],
  ["maya", "dress_floral"],
  ["kenji", "jeans"],
  ["anna", "jeans"],
  ["david", "chino_olive"],
  ["lin", "chino_olive"],
];
const truths = new Set(shipped.slice(0, 4).map((pair) => pair.join("__")));

const sleevesOf: Partial<Record<SampleGarmentId, SleeveLabel>> = {
  tee_print: "short",
  dress_floral: "short",
  longsleeve_stripe: "long",
  shirt_plaid: "long",
  sweater_knit: "long",
};

export const shippedPairs = (): ReportPair[] =>
  shipped.map(([person, garment]) => {
    const name = `${person}__${garment}`;
    const sleeves = sleevesOf[garment];
    const truth = {
      picture: `${import.meta.dirname}/truth/${name}.jpg`,
      mask: `${import.meta.dirname}/truth/${name}.mask.png`,
    };
    return {
      title: `${person} ${garment}`,
      person: `${root}/public/samples/persons/${person}.jpg`,
      garment: `${root}/public/samples/garments/${garment}.jpg`,
      kind: sampleGarmentKinds[garment],
      ...(sleeves && { sleeves }),
      ...(truths.has(name) && { truth }),
    };
  });

/** The pairs of a folder (see `pairsOf`); `sleeves.txt` in it may say "garment none|short|threeQuarter|long" line by line. */
export async function folderPairs(folder: string): Promise<ReportPair[]> {
  const text = await readFile(`${folder}/sleeves.txt`, "utf8").catch(() => "");
  const labels = new Map([...text.matchAll(/^(\S+) +(\w+)/gm)].map(([, name, label]) => [name, label]));
  return (await pairsOf(folder)).map((pair) => {
    const garment = path.parse(pair.garment).name;
    const sleeves = sleeveLabels.find((label) => label === labels.get(garment));
    return { ...pair, title: `${path.parse(pair.person).name} ${garment}`, ...(sleeves && { sleeves }) };
  });
}
