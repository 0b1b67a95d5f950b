import { expect, test } from "vitest";
import { analysePerson } from "../analyse-person/analyse-person";
import { drawMannequin, mannequinNetworks } from "../fixtures/mannequin";
import { labelOf } from "../types";
import { protectedPixels } from "./protected-skin";

test("a speck of another label within a hand, as a nail or a ring is, is put back with the hand", async () => {
  const mannequin = drawMannequin();
  const analysed = await analysePerson(mannequin.picture, mannequinNetworks(mannequin));
  if (!analysed.ok) throw new Error(analysed.error);
  const person = analysed.value;
  const { parsing, widthPx, heightPx } = person;
  const { x, y } = person.limbs.left.index;
  const speck =
    Math.floor((y * parsing.heightPx) / heightPx) * parsing.widthPx + Math.floor((x * parsing.widthPx) / widthPx);
  const labels = parsing.labels.slice();
  expect(labels[speck]).toBe(labelOf.skin);
  labels[speck] = labelOf.upper;
  const box = { left: 0, top: 0, widthPx, heightPx };
  const mask = protectedPixels({ ...person, parsing: { ...parsing, labels } }, box);
  expect(mask[Math.floor(y) * widthPx + Math.floor(x)]).toBe(1);
});
