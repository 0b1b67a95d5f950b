import { expect, test } from "vitest";
import type { LabColour } from "../types";
import { necklineY } from "./neckline-curve";
import { aboveRib } from "./rib";

const [widthPx, heightPx] = [300, 200];
const lower = { centreX: 150, halfWidthPx: 80, topY: 30, depthPx: 70, exponent: 2.2 };
const ribPx = 12;
const upper = { ...lower, halfWidthPx: lower.halfWidthPx - ribPx, depthPx: lower.depthPx - ribPx };
const white: LabColour = [92, 0, 2];
const grey: LabColour = [70, 0, 2];
const blue: LabColour = [35, 8, -38];
const navy: LabColour = [12, 5, -20];

/** A collar: cloth below the lower curve, the rib between both, and an inside whose sides differ from its middle. */
function collar(rib: LabColour, [sides, middle]: readonly [LabColour, LabColour]) {
  const pixels = new Uint8Array(widthPx * heightPx).fill(1);
  const lab = new Float32Array(pixels.length * 3);
  for (let i = 0; i < pixels.length; i++) {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    const inside = Math.abs(x - lower.centreX) < 30 ? middle : sides;
    const colour = y > necklineY(lower, x) ? white : y > necklineY(upper, x) ? rib : inside;
    lab.set(colour, i * 3);
  }
  return { silhouette: { pixels, widthPx, heightPx }, lab };
}

test("a rib in another colour belongs to the front", () => {
  const { silhouette, lab } = collar(blue, [navy, grey]);
  const found = aboveRib(silhouette, lab, lower);
  expect(Math.abs(found.depthPx - upper.depthPx)).toBeLessThan(3);
});

test("the inside of a plain collar is no rib: in the shade, or lined in one colour all over", () => {
  const shaded = collar(grey, [grey, grey]);
  expect(aboveRib(shaded.silhouette, shaded.lab, lower)).toEqual(lower);
  const lined = collar(blue, [blue, blue]);
  expect(aboveRib(lined.silhouette, lined.lab, lower)).toEqual(lower);
});
