import { expect, test } from "vitest";
import { drawMannequin, mannequinNetworks, type Mannequin } from "../../fixtures/mannequin";
import { preparePerson } from "../../fit";
import { labelOf, type PersonAnalysis, type Point } from "../../types";

type Colour = readonly [number, number, number];
type Band = { from: Point; to: Point; halfWidthPx: number };

const green: Colour = [60, 130, 70];
const across: Band = { from: { x: 162, y: 136 }, to: { x: 234, y: 284 }, halfWidthPx: 4 };
const bag: Band = { from: { x: 240, y: 278 }, to: { x: 240, y: 312 }, halfWidthPx: 15 };
const rucksack: Band[] = [
  { from: { x: 156, y: 138 }, to: { x: 148, y: 198 }, halfWidthPx: 5 },
  { from: { x: 228, y: 138 }, to: { x: 236, y: 198 }, halfWidthPx: 5 },
];

/** Calls back for every pixel of a band. */
function forPixelsOf(
  { from, to, halfWidthPx }: Band,
  { widthPx }: { widthPx: number },
  visit: (i: number) => void,
): void {
  for (let y = from.y; y < to.y; y++) {
    const middle = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
    for (let x = Math.round(middle - halfWidthPx); x < Math.round(middle + halfWidthPx); x++) visit(y * widthPx + x);
  }
}

function paint(mannequin: Mannequin, band: Band, colour: Colour = green): void {
  const { picture, labels } = mannequin;
  forPixelsOf(band, picture, (i) => {
    if (labels[i] === labelOf.backdrop) labels[i] = labelOf.upper;
    // Grain, as all that is photographed has.
    colour.forEach((level, c) => (picture.rgb[i * 3 + c] = level + ((i * 7) % 9) - 4));
  });
}

async function analysed(bands: Band[], colour?: Colour): Promise<PersonAnalysis> {
  const mannequin = drawMannequin();
  for (const band of bands) paint(mannequin, band, colour);
  const prepared = await preparePerson(mannequin.picture, mannequinNetworks(mannequin));
  if (!prepared.ok) throw new Error(prepared.error);
  return prepared.value.analysis;
}

/** The part of what is in front of the garment that lies on the bands, and of the bands that is in front. */
function inFrontOn({ parsing }: PersonAnalysis, bands: Band[]): { ofFront: number; ofBands: number } {
  const onBands = new Set<number>();
  for (const band of bands) forPixelsOf(band, parsing, (i) => onBands.add(i));
  let [front, both] = [0, 0];
  parsing.inFront?.forEach((share, i) => {
    front += share;
    if (onBands.has(i)) both += share;
  });
  return { ofFront: both / Math.max(1, front), ofBands: both / onBands.size };
}

test.each([
  { name: "the strap of a bag across the torso, and the bag,", bands: [across, bag] },
  { name: "the straps of a rucksack", bands: rucksack },
])("$name stay in front of a new garment", async ({ bands }) => {
  const person = await analysed(bands);
  const { ofFront, ofBands } = inFrontOn(person, bands);
  expect(ofBands).toBeGreaterThan(0.9);
  expect(ofFront).toBeGreaterThan(0.85);
  expect(person.confidence).toBeGreaterThan(0.5);
});

test("a bag that is kept in part only is told by a notice", async () => {
  const shoppingBag = { from: { x: 240, y: 270 }, to: { x: 240, y: 330 }, halfWidthPx: 24 };
  expect((await analysed([across, shoppingBag])).confidence).toBeLessThan(0.5);
});

test("straps that fade on their way down are told by a notice", async () => {
  const begun = rucksack.map(({ from, to, halfWidthPx }) => ({
    from,
    to: { x: (from.x + to.x) / 2, y: 170 },
    halfWidthPx,
  }));
  const fading = begun.map(({ to, halfWidthPx }) => ({ from: to, to: { x: to.x, y: 296 }, halfWidthPx }));
  const mannequin = drawMannequin();
  for (const band of begun) paint(mannequin, band);
  for (const band of fading) paint(mannequin, band, [66, 100, 168]);
  const prepared = await preparePerson(mannequin.picture, mannequinNetworks(mannequin));
  expect(prepared.ok && prepared.value.analysis.confidence).toBeLessThan(0.5);
});

const stripes = Array.from({ length: 7 }, (_, k) => ({
  from: { x: 147 + k * 15, y: 136 },
  to: { x: 147 + k * 15, y: 296 },
  halfWidthPx: 4,
}));
const slanting = stripes.map(({ from, to, halfWidthPx }) => ({
  from: { x: from.x - 20, y: from.y },
  to: { x: to.x + 20, y: to.y },
  halfWidthPx,
}));
const placket = { from: { x: 192, y: 136 }, to: { x: 192, y: 296 }, halfWidthPx: 5 };
const epaulettes = rucksack.map((band) => ({ ...band, to: { x: band.from.x, y: band.from.y + 14 } }));

test.each([
  { name: "upright stripes", bands: stripes },
  { name: "slanting stripes", bands: slanting },
  { name: "a placket", bands: [placket] },
  { name: "epaulettes", bands: epaulettes },
  { name: "one short band", bands: rucksack.slice(0, 1) },
])("$name are a part of the garment, and no reason for a notice", async ({ bands }) => {
  const person = await analysed(bands);
  expect(person.parsing.inFront === null).toBe(true);
  expect(person.confidence).toBeGreaterThan(0.5);
});
