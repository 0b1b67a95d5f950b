/**
 * Error rates of `lib/engine/compare-pictures` as JSON: `npm run bench:changes -- [person__garment …]`. Over rendered truths and the engine's own
 * fits, as they are, as gateways give pictures back, with one part drawn anew, and with another scene in their place.
 */
import { analysePerson } from "../lib/engine/analyse-person/analyse-person";
import { comparePictures } from "../lib/engine/compare-pictures/compare-pictures";
import {
  comparedParts,
  type PartDifference,
  type PictureComparison,
} from "../lib/engine/compare-pictures/compared-parts";
import { partMap } from "../lib/engine/compare-pictures/part-map";
import type { Networks, Picture } from "../lib/engine/types";
import { engineNetworks } from "./engine/pictures";
import { type Base, readBases } from "./measure-changes/bases";
import { type PartMask, type Variant, variants } from "./measure-changes/variants";

type Told = { base: string; variant: Variant; said: PictureComparison | string };

async function maskOf({ person, result, clothes }: Base, networks: Networks): Promise<PartMask> {
  const before = await analysePerson(person, networks);
  const after = await analysePerson(result, networks);
  if (!before.ok || !after.ok) throw new Error("nobody found in a picture that is known to be good");
  const { widthPx, heightPx } = before.value.parsing;
  const parts = partMap(before.value, after.value, clothes);
  return (part) => {
    const wanted = comparedParts.indexOf(part);
    return Uint8Array.from({ length: result.widthPx * result.heightPx }, (_, i) => {
      const x = Math.floor(((i % result.widthPx) * widthPx) / result.widthPx);
      const y = Math.floor((Math.floor(i / result.widthPx) * heightPx) / result.heightPx);
      return parts[y * widthPx + x] === wanted ? 1 : 0;
    });
  };
}

async function tellAll(base: Base, other: Picture, networks: Networks): Promise<Told[]> {
  const mask = await maskOf(base, networks);
  const told: Told[] = [];
  for (const variant of variants) {
    const { expected } = variant;
    if (expected !== "nothing" && expected !== "cannot tell" && !mask(expected).includes(1)) continue;
    const result = await variant.make(base.result, mask, other);
    const said = await comparePictures(base.person, result, base.clothes, networks);
    told.push({ base: base.name, variant, said: said.ok ? said.value : said.error });
  }
  return told;
}

const percent = (part: number, whole: number) => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10);

/** Sentences about parts that were left alone, and about the one that was not. */
function summary(told: Told[]) {
  const [{ variant } = { variant: null }] = told;
  const refused = told.filter(({ said }) => typeof said === "string");
  const judged = told.flatMap(({ base, said }) => (typeof said === "string" ? [] : [{ base, said }]));
  const parts = judged.flatMap(({ base, said }) => said.parts.map((part) => ({ base, ...part })));
  const others = parts.filter(({ part }) => part !== variant?.expected);
  const changed = parts.filter(({ part }) => part === variant?.expected);
  const share = (list: typeof parts, difference: string) =>
    percent(list.filter((part) => part.difference === difference).length, list.length);
  return {
    refusedPercent: percent(refused.length, told.length),
    others: { clearPercent: share(others, "clear"), slightPercent: share(others, "slight"), judged: others.length },
    ...(changed.length > 0 && {
      changed: { clearPercent: share(changed, "clear"), missedPercent: share(changed, "none"), judged: changed.length },
    }),
    outlineSentences: judged.reduce((count, { said }) => count + said.outline.length, 0),
    clearly: others.filter(({ difference }) => difference === "clear").map(inWords),
    missed: changed.filter(({ difference }) => difference === "none").map(inWords),
  };
}

const inWords = ({ base, part, meanDeltaE, strangeShare }: PartDifference & { base: string }) =>
  `${base}: ${part} ${meanDeltaE.toFixed(1)}, ${(100 * strangeShare).toFixed(1)} %`;

const networks = await engineNetworks();
const wanted = process.argv.slice(2);
const bases = await readBases(networks, (name) => wanted.length === 0 || wanted.includes(name));
const told: Told[] = [];
for (const [n, base] of bases.entries()) {
  const other = bases[(n + 1) % bases.length]?.person ?? base.person;
  told.push(...(await tellAll(base, other, networks)));
}
const byVariant = Object.fromEntries(
  variants.map((variant) => [variant.name, summary(told.filter((one) => one.variant === variant))]),
);
console.log(JSON.stringify(byVariant, null, 1));
