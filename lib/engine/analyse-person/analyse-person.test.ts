import { expect, test } from "vitest";
import { drawMannequin, mannequinNetworks } from "../fixtures/mannequin";
import { bodyClasses, labelOf, type Networks, type Picture, type Point } from "../types";
import { analysePerson } from "./analyse-person";

/** Intersection over union of one class between the drawn and the found labels. */
function overlap(drawn: Uint8Array, found: Uint8Array, label: number): number {
  let both = 0;
  let either = 0;
  drawn.forEach((value, i) => {
    if (value === label && found[i] === label) both++;
    if (value === label || found[i] === label) either++;
  });
  return both / either;
}

async function analysed(picture: Picture, networks: Networks) {
  const result = await analysePerson(picture, networks);
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
}

test.each([
  { name: "arms hanging, short sleeves", options: { armAngle: 8, sleeve: 0.3 } },
  { name: "arms out at 30°, sleeveless", options: { armAngle: 30, sleeve: 0 } },
  { name: "arms out at 60°, long sleeves", options: { armAngle: 60, sleeve: 0.95 } },
  { name: "forearms bent in front of the torso", options: { armAngle: 25, elbowBend: 80, sleeve: 0.3 } },
  { name: "a garment near the skin's own colour", options: { colours: { upper: [226, 200, 190] as const } } },
  { name: "dark skin on a dark wall", options: { colours: { skin: [92, 62, 48], backdrop: [70, 72, 78] } as const } },
])("every class is found where it was drawn: $name", async ({ options }) => {
  const mannequin = drawMannequin(options);
  const { parsing } = await analysed(mannequin.picture, mannequinNetworks(mannequin));
  for (const name of bodyClasses) {
    expect(overlap(mannequin.labels, parsing.labels, labelOf[name]), name).toBeGreaterThan(0.8);
  }
});

test("limbs are sorted by the picture's sides and the torso is measured between shoulders and hips", async () => {
  const mannequin = drawMannequin();
  const { limbs, torso, face } = await analysed(mannequin.picture, mannequinNetworks(mannequin));
  expect(limbs.left.shoulder.x).toBeCloseTo(142, 1);
  expect(limbs.right.shoulder.x).toBeCloseTo(242, 1);
  expect(torso.shoulderWidthPx).toBeCloseTo(100, 1);
  expect(torso.torsoLengthPx).toBeCloseTo(140, 1);
  expect(torso.right.x).toBeCloseTo(1, 5);
  expect(face?.centre.x).toBeCloseTo(192, 1);
});

test("skin's colour is the face's, whatever is worn", async () => {
  const mannequin = drawMannequin({ sleeve: 0.95 });
  const { skin } = await analysed(mannequin.picture, mannequinNetworks(mannequin));
  expect(skin[0]).toBeCloseTo(72, 0);
  expect(skin[1]).toBeGreaterThan(10);
});

test("a face that is cut off is no face, and the analysis goes on", async () => {
  const mannequin = drawMannequin();
  const up = (points: Point[]) => points.map((p, i) => (i <= 10 ? { x: p.x, y: p.y - 140 } : p));
  expect((await analysed(mannequin.picture, mannequinNetworks(mannequin, { bend: up }))).face).toBeNull();
});

test("the same photo gives the same analysis, to the last bit", async () => {
  const mannequin = drawMannequin();
  const networks = mannequinNetworks(mannequin);
  expect(await analysePerson(mannequin.picture, networks)).toEqual(await analysePerson(mannequin.picture, networks));
});

const stretchY = (factor: number) => (points: Point[]) =>
  points.map(({ x, y }) => ({ x, y: 150 + (y - 150) * factor }));
const mirror = (points: Point[]) => points.map(({ x, y }) => ({ x: 384 - x, y }));

test.each([
  { scene: "an empty room", options: { flag: 0.2 }, refusal: "no_person" },
  { scene: "only a face and shoulders", options: { bend: stretchY(0.4) }, refusal: "no_person" },
  { scene: "somebody's back", options: { bend: mirror }, refusal: "not_front_facing" },
  {
    scene: "somebody from the side",
    options: { bend: (points: Point[]) => points.map(({ x, y }) => ({ x: 192 + (x - 192) * 0.5, y })) },
    refusal: "not_front_facing",
  },
  {
    scene: "somebody upside down",
    options: { bend: (points: Point[]) => points.map(({ x, y }) => ({ x: 384 - x, y: 512 - y })) },
    refusal: "no_person",
  },
])("$scene is refused as $refusal", async ({ options, refusal }) => {
  const mannequin = drawMannequin();
  const result = await analysePerson(mannequin.picture, mannequinNetworks(mannequin, options));
  expect(result).toEqual({ ok: false, error: refusal });
});

test("a second person in the matte is refused; a bag beside the person is not", async () => {
  const mannequin = drawMannequin();
  const networks = mannequinNetworks(mannequin);
  const withBlob = (blobWidth: number): Networks => ({
    ...networks,
    matte: async (input) => {
      const matte = (await networks.matte(input)).slice();
      for (let row = 60; row < 240; row++) matte.fill(1, row * 256 + 4, row * 256 + 4 + blobWidth);
      return matte;
    },
  });
  expect(await analysePerson(mannequin.picture, withBlob(45))).toEqual({ ok: false, error: "several_people" });
  expect((await analysePerson(mannequin.picture, withBlob(8))).ok).toBe(true);
});
