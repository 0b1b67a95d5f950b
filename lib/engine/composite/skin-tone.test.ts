import { expect, test } from "vitest";
import { analysePerson } from "../analyse-person/analyse-person";
import { drawMannequin, mannequinNetworks } from "../fixtures/mannequin";
import { labelOf } from "../types";
import { classPlanes } from "./class-planes";
import { skinTones, toneAt } from "./skin-tone";
import { cropToFloats } from "./work-box";

const tanned = [168, 118, 88] as const;

test("legs have the tone of the legs that are seen, arms and chest that of face and hands", async () => {
  const mannequin = drawMannequin();
  const analysed = await analysePerson(mannequin.picture, mannequinNetworks(mannequin));
  if (!analysed.ok) throw new Error(analysed.error);
  const { parsing, limbs } = analysed.value;
  const { widthPx, heightPx } = mannequin.picture;
  const kneeY = Math.ceil(limbs.left.knee.y);
  const rgb = mannequin.picture.rgb.slice();
  const labels = parsing.labels.map((label, i) => {
    if (label !== labelOf.lower || i < kneeY * widthPx) return label;
    rgb.set(tanned, i * 3);
    return labelOf.skin;
  });
  const person = { ...analysed.value, parsing: { ...parsing, labels } };
  const box = { left: 0, top: 0, widthPx, heightPx };
  const base = cropToFloats({ widthPx, heightPx, rgb }, box);
  const tones = skinTones(person, base, classPlanes(person, box), new Float32Array(labels.length), box);
  const at = ({ x, y }: { x: number; y: number }) => [...toneAt(tones, Math.round(y) * widthPx + Math.round(x))];
  expect(at(limbs.left.ankle)).toEqual([...tanned]);
  expect(at(limbs.left.elbow)[0]).toBeGreaterThan(tanned[0] + 20);
});
