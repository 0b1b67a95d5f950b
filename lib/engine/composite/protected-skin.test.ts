import { beforeAll, expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { labelOf, type PersonAnalysis, type Picture } from "../types";
import { labelAt } from "../warp/body-frame";
import { protectedPixels } from "./protected-skin";
import { cropToFloats } from "./work-box";

let person: PersonAnalysis;
let picture: Picture;
beforeAll(async () => {
  const { mannequin, person: wearer } = await analysedMannequin();
  [person, picture] = [wearer, mannequin.picture];
});

function protectedIn(of: PersonAnalysis, rgb: Uint8ClampedArray): Uint8Array {
  const box = { left: 0, top: 0, widthPx: picture.widthPx, heightPx: picture.heightPx };
  return protectedPixels(of, cropToFloats({ ...picture, rgb }, box), box);
}

test("a speck of another label within a hand, as a nail or a ring is, is put back with the hand", () => {
  const { parsing, widthPx, heightPx } = person;
  const { x, y } = person.limbs.left.index;
  const speck =
    Math.floor((y * parsing.heightPx) / heightPx) * parsing.widthPx + Math.floor((x * parsing.widthPx) / widthPx);
  const labels = parsing.labels.slice();
  expect(labels[speck]).toBe(labelOf.skin);
  labels[speck] = labelOf.upper;
  const mask = protectedIn({ ...person, parsing: { ...parsing, labels } }, picture.rgb);
  expect(mask[Math.floor(y) * widthPx + Math.floor(x)]).toBe(1);
});

test("at the rim of a hand dark cloth is not put back with it, and skin is", () => {
  const { widthPx } = picture;
  const before = protectedIn(person, picture.rgb);
  const { x, y } = person.limbs.left.index;
  let rimX = Math.floor(x);
  while (labelAt(person, { x: rimX - 1, y }) === labelOf.skin) rimX--;
  const rim = Math.floor(y) * widthPx + rimX;
  expect(before[rim]).toBe(1);
  const rgb = picture.rgb.slice();
  rgb.fill(12, rim * 3, rim * 3 + 3);
  expect(protectedIn(person, rgb)[rim]).toBe(0);
});
