import { expect, test } from "vitest";
import { labelOf, type Parsing, type Picture } from "../types";
import { sceneLight } from "./scene-light";

type Colour = [red: number, green: number, blue: number];
const [widthPx, heightPx] = [60, 80];

/** A wall above a dark floor, with a person's skin down the left side. */
function room(wall: Colour, skin: Colour): { photo: Picture; parsing: Parsing } {
  const rgb = new Uint8ClampedArray(widthPx * heightPx * 3);
  const labels = new Uint8Array(widthPx * heightPx);
  for (let i = 0; i < labels.length; i++) {
    const onSkin = i % widthPx < 20;
    labels[i] = onSkin ? labelOf.skin : labelOf.backdrop;
    rgb.set(onSkin ? skin : i < labels.length / 2 ? wall : [20, 20, 20], i * 3);
  }
  const colours = { backdrop: [], skin: [], hair: [], upper: [], lower: [] };
  return {
    photo: { widthPx, heightPx, rgb },
    parsing: { widthPx, heightPx, labels, matte: new Float32Array(labels.length), inFront: null, colours },
  };
}

const lightOf = (wall: Colour, skin: Colour = [90, 60, 45]) => {
  const { photo, parsing } = room(wall, skin);
  return sceneLight(photo, parsing);
};

test("an ordinarily lit photo leaves the garment as it is, whatever the colour of its wall", () => {
  for (const wall of [
    [235, 235, 235],
    [190, 190, 190],
    [120, 210, 225],
    [230, 200, 60],
    [210, 170, 240],
  ] satisfies Colour[]) {
    expect(lightOf(wall)).toEqual([1, 1, 1]);
  }
});

test("a dark photo dims the garment, and never to less than what can still be seen", () => {
  expect(lightOf([108, 108, 108])[0]).toBeCloseTo(0.6);
  expect(lightOf([30, 30, 30], [25, 15, 10])[0]).toBe(0.45);
});

test("warm light tints the garment by a part of what it does to a white wall", () => {
  const [red, green, blue] = lightOf([230, 215, 170]);
  expect(red).toBe(1);
  expect(green).toBeLessThan(1);
  expect(blue).toBeLessThan(green);
  expect(blue).toBeGreaterThan(170 / 230);
});

test("skin, which is never white, tells nothing of the tint", () => {
  expect(lightOf([20, 20, 20], [235, 200, 175])).toEqual([1, 1, 1]);
});
