import { expect, test } from "vitest";
import { compositeGarment } from "../composite/composite-garment";
import { analysedMannequin, preparedGarment } from "../fixtures/analysed-mannequin";
import { labelOf, type PersonAnalysis, type Picture } from "../types";
import { warpGarment } from "../warp/warp-garment";
import { garmentPlaces } from "./garment-places";
import { withoutCovered } from "./without-covered";

/** Where a hand lies before the chest, in pixels of the photo. */
const hand = { left: 182, top: 200, right: 202, bottom: 220 };

/** The photo's own pixels stand in the result where the hand is. */
function keepingHand(result: Picture, photo: Picture): Picture {
  const rgb = result.rgb.slice();
  for (let y = hand.top; y < hand.bottom; y++) {
    const [from, to] = [(y * photo.widthPx + hand.left) * 3, (y * photo.widthPx + hand.right) * 3];
    rgb.set(photo.rgb.subarray(from, to), from);
  }
  return { ...result, rgb };
}

function withHand(person: PersonAnalysis): PersonAnalysis {
  const { widthPx, labels } = person.parsing;
  const perPixel = person.widthPx / widthPx;
  const seen = labels.map((label, i) => {
    const [x, y] = [(i % widthPx) * perPixel, Math.floor(i / widthPx) * perPixel];
    return x >= hand.left && x < hand.right && y >= hand.top && y < hand.bottom ? labelOf.skin : label;
  });
  return { ...person, parsing: { ...person.parsing, labels: seen } };
}

test("a hand that stayed before the chest shows no place of the garment, one that the garment covers does", async () => {
  const { mannequin, person } = await analysedMannequin();
  const garment = preparedGarment("tee");
  const { picture: covered } = compositeGarment(mannequin.picture, person, garment, warpGarment(person, garment));
  const kept = keepingHand(covered, mannequin.picture);
  const places = garmentPlaces(covered, person, [{ garment, fit: {} }]);
  const seen = (result: Picture) =>
    withoutCovered(places, { person: mannequin.picture, result }, withHand(person)).garment;
  const at = (x: number, y: number) => y * mannequin.picture.widthPx + x;
  expect(seen(kept)[at(192, 210)]).toBe(0);
  expect(seen(kept)[at(192, 240)]).toBe(1);
  expect(seen(covered)[at(192, 210)]).toBe(1);
});
