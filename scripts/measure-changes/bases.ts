import { fitPair } from "../engine/fit-pair";
import { readPicture } from "../engine/pictures";
import type { NewClothes } from "@/lib/engine/compare-pictures/compared-parts";
import type { Networks, Picture } from "@/lib/engine/types";

/** A person photo and a picture of the same scene in other clothes, in which nothing else has changed. */
export type Base = { name: string; person: Picture; result: Picture; clothes: NewClothes };

const personFile = (name: string) => `public/samples/persons/${name}.jpg`;
const garmentFile = (name: string) => `public/samples/garments/${name}.jpg`;

/** Rendered once more in the other clothes: the same light, with noise of its own. */
const truths = [
  { person: "anna", garment: "dress_floral", clothes: "all" },
  { person: "david", garment: "longsleeve_stripe", clothes: "upper" },
  { person: "maya", garment: "sweater_knit", clothes: "upper" },
  { person: "tom", garment: "shirt_plaid", clothes: "upper" },
] as const;

/** Laid on by the local engine, which leaves the rest as it is, pixel by pixel. */
const fits = [
  { person: "kenji", garment: "chino_olive", clothes: "lower" },
  { person: "lin", garment: "tee_print", clothes: "upper" },
  { person: "maya", garment: "skirt_dots", clothes: "lower" },
] as const;

export async function readBases(networks: Networks, isWanted: (name: string) => boolean): Promise<Base[]> {
  const bases: Base[] = [];
  for (const { person, garment, clothes } of truths) {
    const name = `${person}__${garment}`;
    if (!isWanted(name)) continue;
    const result = await readPicture(`scripts/engine/truth/${name}.jpg`);
    bases.push({ name, person: await readPicture(personFile(person)), result, clothes });
  }
  for (const { person, garment, clothes } of fits) {
    const name = `${person}__${garment}`;
    if (!isWanted(name)) continue;
    const fit = await fitPair({ title: name, person: personFile(person), garment: garmentFile(garment) }, networks);
    if (!fit.ok) throw new Error(`${name}: ${fit.error}`);
    bases.push({ name, person: fit.value.photo, result: fit.value.picture, clothes });
  }
  return bases;
}
