import { beforeAll, expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { labelOf, type PersonAnalysis, type Picture } from "../types";
import { withBareLegs } from "./bare-legs";

const shadedSkin = [110, 65, 40] as const;
const grey = [90, 88, 84] as const;
let analysis: PersonAnalysis;
let picture: Picture;

beforeAll(async () => {
  const { mannequin, person } = await analysedMannequin();
  [analysis, picture] = [person, mannequin.picture];
});

/** Legs bare from the knee on: skin, but for the eight last pixels of every row, which are in shadow and taken for cloth. */
function legsInShadow(cloth: readonly [number, number, number]) {
  const { widthPx } = picture;
  const labels = analysis.parsing.labels.slice();
  const rgb = picture.rgb.slice();
  const kneeY = Math.ceil(analysis.limbs.left.knee.y);
  const shaded: number[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== labelOf.lower) continue;
    const bare = i >= kneeY * widthPx;
    rgb.set(bare ? shadedSkin : cloth, i * 3);
    if (!bare) continue;
    const lit = analysis.parsing.labels[i + 8] === labelOf.lower;
    if (lit) labels[i] = labelOf.skin;
    else shaded.push(i);
  }
  return {
    person: { ...analysis, parsing: { ...analysis.parsing, labels } },
    photo: { ...picture, rgb },
    shaded,
    kneeY,
  };
}

test("the shadowed side of a bare leg is skin again, and the cloth above it stays cloth", () => {
  const { person, photo, shaded, kneeY } = legsInShadow(grey);
  const { labels } = withBareLegs(person, photo).parsing;
  expect(shaded.length).toBeGreaterThan(100);
  expect(shaded.filter((i) => labels[i] === labelOf.skin).length / shaded.length).toBeGreaterThan(0.9);
  const above = (kneeY - 4) * picture.widthPx;
  expect(labels.subarray(0, above)).toEqual(person.parsing.labels.subarray(0, above));
});

test("beside brown trousers nothing is told by colour, and the parsing stays", () => {
  const { person, photo } = legsInShadow(shadedSkin);
  expect(withBareLegs(person, photo)).toBe(person);
});
