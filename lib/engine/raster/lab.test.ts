import fc from "fast-check";
import { expect, test } from "vitest";
import type { LabColour } from "../types";
import { labOfPicture, labOfRgb, rgbOfLab } from "./lab";

// Reference values from the CIE formulas, to one decimal.
const references: { name: string; rgb: [number, number, number]; lab: LabColour }[] = [
  { name: "white", rgb: [255, 255, 255], lab: [100, 0, 0] },
  { name: "black", rgb: [0, 0, 0], lab: [0, 0, 0] },
  { name: "middle grey", rgb: [119, 119, 119], lab: [50, 0, 0] },
  { name: "red", rgb: [255, 0, 0], lab: [53.2, 80.1, 67.2] },
  { name: "green", rgb: [0, 255, 0], lab: [87.7, -86.2, 83.2] },
  { name: "blue", rgb: [0, 0, 255], lab: [32.3, 79.2, -107.9] },
];

test.each(references)("$name has its textbook Lab value", ({ rgb, lab }) => {
  labOfRgb(...rgb).forEach((value, i) => {
    expect(Math.abs(value - (lab[i] ?? NaN))).toBeLessThan(0.1);
  });
});

const byte = fc.integer({ min: 0, max: 255 });

test("every sRGB colour survives the way to Lab and back", () => {
  fc.assert(
    fc.property(byte, byte, byte, (r, g, b) => {
      const back = rgbOfLab(labOfRgb(r, g, b));
      return [r, g, b].every((value, i) => Math.abs(value - (back[i] ?? -1)) < 0.2);
    }),
  );
});

test("a picture's pixels are converted one by one, in order", () => {
  const lab = labOfPicture({ widthPx: 2, heightPx: 1, rgb: Uint8ClampedArray.of(10, 20, 30, 200, 100, 50) });
  expect([...lab]).toEqual([...labOfRgb(10, 20, 30), ...labOfRgb(200, 100, 50)]);
});
