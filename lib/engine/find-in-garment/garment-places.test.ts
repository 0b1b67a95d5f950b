import { expect, test } from "vitest";
import { compositeGarment } from "../composite/composite-garment";
import { analysedMannequin, preparedGarment } from "../fixtures/analysed-mannequin";
import { warpGarment } from "../warp/warp-garment";
import { garmentPlaces } from "./garment-places";

async function triedOn() {
  const { mannequin, person } = await analysedMannequin();
  const garment = preparedGarment("tee");
  const result = compositeGarment(mannequin.picture, person, garment, warpGarment(person, garment)).picture;
  return { person, garment, result };
}
/** Made once: nothing here changes it. */
const tried = triedOn();

test("the chest of the result is the chest of the garment photo, in its colour, and a face is in no garment", async () => {
  const { person, garment, result } = await tried;
  const places = garmentPlaces(result, person, [{ garment, fit: {} }]);
  const at = (x: number, y: number) => y * places.widthPx + x;
  const chest = at(192, 210);
  expect(places.garment[chest]).toBe(1);
  expect(places.x[chest]).toBeGreaterThan(110);
  expect(places.x[chest]).toBeLessThan(145);
  expect(places.deltaE[chest]).toBeLessThan(12);
  expect(places.garment[at(192, 92)]).toBe(0);
});

test("further down and to the right in the result is further down and to the right in the garment", async () => {
  const { person, garment, result } = await tried;
  const { x, y, widthPx } = garmentPlaces(result, person, [{ garment, fit: {} }]);
  expect(x[210 * widthPx + 215]).toBeGreaterThan((x[210 * widthPx + 170] ?? 0) + 20);
  expect(y[260 * widthPx + 192]).toBeGreaterThan((y[190 * widthPx + 192] ?? 0) + 20);
});

test("a garment that came out in another colour is told by how much", async () => {
  const { person, garment, result } = await tried;
  const pale = { ...result, rgb: result.rgb.map((byte) => 255 - (255 - byte) / 3) };
  const { deltaE, widthPx } = garmentPlaces(pale, person, [{ garment, fit: {} }]);
  expect(deltaE[210 * widthPx + 192]).toBeGreaterThan(20);
});

test("of a hem that was let down, a place is where it came to lie", async () => {
  const { person, garment, result } = await tried;
  const rowOfHem = (hem: number) => {
    const { y, widthPx } = garmentPlaces(result, person, [{ garment, fit: { hem } }]);
    return y[260 * widthPx + 192] ?? 0;
  };
  expect(rowOfHem(1)).toBeLessThan(rowOfHem(0) - 8);
});
