import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { labelOf, type PersonAnalysis, type Point } from "../types";
import { classPlanes } from "./class-planes";
import type { Tone } from "./is-skin-toned";
import { faceDistance } from "./protected-skin";
import { skinTones, toneAt } from "./skin-tone";
import { cropToFloats } from "./work-box";

const tanned = [168, 118, 88] as const;

const black = [12, 10, 10] as const;
const fringe = [70, 48, 36] as const;

type Drawn = { person: PersonAnalysis; rgb: Uint8ClampedArray; labels: Uint8Array; widthPx: number; heightPx: number };

async function drawn(): Promise<Drawn> {
  const { mannequin, person } = await analysedMannequin();
  const { widthPx, heightPx, rgb } = mannequin.picture;
  return { person, rgb: rgb.slice(), labels: person.parsing.labels.slice(), widthPx, heightPx };
}

/** Gives the pixels of the lower clothes between two rows a colour, as bare legs. */
function bareLegs({ rgb, labels, widthPx }: Drawn, fromY: number, toY: number, colour: Tone): void {
  labels.forEach((label, i) => {
    if (label !== labelOf.lower || i < fromY * widthPx || i >= toY * widthPx) return;
    rgb.set(colour, i * 3);
    labels[i] = labelOf.skin;
  });
}

/** The tone at a point of the picture. */
function tonesOf({ person: { parsing, ...rest }, rgb, labels, widthPx, heightPx }: Drawn): (p: Point) => number[] {
  const person = { ...rest, parsing: { ...parsing, labels } };
  const box = { left: 0, top: 0, widthPx, heightPx };
  const base = cropToFloats({ widthPx, heightPx, rgb }, box);
  const tones = skinTones(person, base, classPlanes(person, box), new Float32Array(labels.length), box);
  return ({ x, y }) => [...toneAt(tones, Math.round(y) * widthPx + Math.round(x))];
}

test("legs have the tone of the legs that are seen, arms and chest that of face and hands", async () => {
  const scene = await drawn();
  const { limbs } = scene.person;
  bareLegs(scene, Math.ceil(limbs.left.knee.y), scene.heightPx, tanned);
  const at = tonesOf(scene);
  expect(at(limbs.left.ankle)).toEqual([...tanned]);
  expect(at(limbs.left.elbow)[0]).toBeGreaterThan(tanned[0] + 20);
});

test("a shoe that was taken for skin does not colour the legs; tights do", async () => {
  const shoes = await drawn();
  const { ankle, knee } = shoes.person.limbs.left;
  bareLegs(shoes, Math.ceil(ankle.y - 14), shoes.heightPx, [52, 50, 64]);
  expect(tonesOf(shoes)(knee)[0]).toBeGreaterThan(150);
  const tights = await drawn();
  bareLegs(tights, Math.ceil(knee.y), tights.heightPx, [52, 50, 64]);
  expect(tonesOf(tights)(knee)).toEqual([52, 50, 64]);
});

test.each([
  ["black", black],
  ["brown", fringe],
] as const)("%s hair before the face does not colour the arms", async (_, colour) => {
  const scene = await drawn();
  const { person, rgb, labels, widthPx } = scene;
  labels.forEach((label, i) => {
    const x = i % widthPx;
    if (label === labelOf.skin && faceDistance(person, x, (i - x) / widthPx) < 1) rgb.set(colour, i * 3);
  });
  expect(tonesOf(scene)(person.limbs.left.elbow)[0]).toBeGreaterThan(180);
});
