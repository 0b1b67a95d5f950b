/**
 * Error rates of `lib/engine/checks` as JSON: `npm run bench:checks -- [persons folder] [garments folder]`, each over pictures
 * that pass by eye, as they are and spoilt in one known way. The samples by default.
 */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { checkGarment } from "../lib/engine/checks/check-garment";
import { checkPerson } from "../lib/engine/checks/check-person";
import { decoded, nodeNetworks } from "../lib/engine/fixtures/sample-pictures";

const [personsFolder = "public/samples/persons", garmentsFolder = "public/samples/garments"] = process.argv.slice(2);

/** How to spoil a picture, and the check that has to say so; null: none. `other` is the next picture of its folder. */
type Spoil = { code: string | null; make: (picture: Sharp, other: Sharp) => Sharp | Promise<Sharp> };

const common: Spoil[] = [
  { code: null, make: (picture) => picture },
  { code: null, make: (picture) => picture.jpeg({ quality: 40 }) },
  { code: "too_dark", make: (picture) => picture.linear(0.3, 0) },
  { code: "blurred", make: (picture) => picture.blur(3) },
];
const personSpoils: Spoil[] = [
  ...common,
  { code: "cut_off", make: (picture) => upperPart(picture, 0.38) },
  { code: "sideways", make: (picture) => picture.rotate(90) },
  { code: "several_people", make: (picture, other) => beside(picture, other) },
  { code: "borders", make: (picture) => picture.extend({ top: 110, bottom: 110, background: "#000" }) },
];
const garmentSpoils: Spoil[] = [
  ...common,
  { code: "garment_conflict", make: (picture, other) => beside(picture, other) },
  {
    code: "garment_background",
    make: (picture) => picture.composite([{ input: tiles, tile: true, blend: "multiply" }]),
  },
];
const tiles = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><path d="M0 0h40v80H0z" fill="#a96"/></svg>',
);

async function upperPart(picture: Sharp, share: number): Promise<Sharp> {
  const { width, height } = await picture.metadata();
  return picture.extract({ left: 0, top: 0, width, height: Math.round(height * share) });
}

async function beside(picture: Sharp, other: Sharp): Promise<Sharp> {
  const fit = { width: 500, height: 666, fit: "cover", position: "top" } as const;
  const right = await other.resize(fit).toBuffer();
  const left = await picture.resize(fit).extend({ right: 500 }).toBuffer();
  return sharp(left).composite([{ input: right, left: 500, top: 0 }]);
}

type Tally = { missed: number; spoilt: number; falseAlarms: number; clean: number; names: string[] };

async function measure(folder: string, spoils: Spoil[], look: (picture: Sharp) => Promise<string[]>) {
  const files = (await readdir(folder)).filter((name) => /\.(jpe?g|png)$/.test(name)).sort();
  const tallies = new Map<string, Tally>();
  const codes = [...new Set(spoils.flatMap(({ code }) => code ?? []))];
  for (const code of codes) tallies.set(code, { missed: 0, spoilt: 0, falseAlarms: 0, clean: 0, names: [] });
  for (const [n, file] of files.entries()) {
    for (const { code: expected, make } of spoils) {
      const open = (name: string | undefined) => sharp(join(folder, name ?? file));
      const spoilt = await make(open(file), open(files[(n + 1) % files.length]));
      const told = await look(sharp(await spoilt.png().toBuffer()));
      for (const [code, tally] of tallies) {
        const isTold = told.includes(code);
        if (code === expected) tally.spoilt++;
        else tally.clean++;
        if (code === expected && !isTold) tally.missed++;
        if (code !== expected && isTold) tally.falseAlarms++;
        if (isTold !== (code === expected)) tally.names.push(`${file} as ${expected ?? "it is"}: ${told.join()}`);
      }
    }
  }
  return Object.fromEntries(tallies);
}

const networks = await nodeNetworks();
const brokenOf = (report: { verdicts: { code: string; isBroken: boolean }[] }) =>
  report.verdicts.filter(({ isBroken }) => isBroken).map(({ code }) => code);
const persons = await measure(personsFolder, personSpoils, async (picture) =>
  brokenOf(await checkPerson(await decoded(picture), networks)),
);
const garments = await measure(garmentsFolder, garmentSpoils, async (picture) =>
  brokenOf(await checkGarment(await decoded(picture), networks)),
);
console.log(JSON.stringify({ persons, garments }, null, 2));
