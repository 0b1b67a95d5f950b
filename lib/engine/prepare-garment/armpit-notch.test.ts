import { expect, test } from "vitest";
import { maskOf } from "../raster/plane-of";
import { armpitNotches } from "./armpit-notch";

const [widthPx, heightPx] = [240, 160];
const slitX = 60;
/** Above the gap of the outline the slit goes on for a few rows, in the colour of the backdrop. */
const [slitY, gapY] = [80, 84];

/** Notches of cloth in which body and left sleeve part at a slit; `cloth`: its lightness before a backdrop of 95. */
function notchesOf(cloth: number) {
  const isSlit = (x: number, y: number) => Math.abs(x - slitX) <= 1 && y >= slitY;
  const pixels = maskOf(widthPx * heightPx, (i) => {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    return x > 4 && x < widthPx - 4 && y > 10 && !(isSlit(x, y) && y >= gapY);
  });
  const lab = new Float32Array(pixels.length * 3);
  for (let i = 0; i < pixels.length; i++) {
    lab[i * 3] = isSlit(i % widthPx, Math.floor(i / widthPx)) || !pixels[i] ? 95 : cloth;
  }
  const landmarks = {
    shoulder: { left: { x: 30, y: 20 }, right: { x: 210, y: 20 } },
    armpit: { left: { x: slitX, y: gapY }, right: { x: 180, y: gapY } },
  };
  return armpitNotches({ pixels, widthPx, heightPx }, lab, [95, 0, 0], landmarks);
}
const at = (plane: Uint8Array, x: number, y: number) => plane[y * widthPx + x];

test("the gap below the armpit is found, with the slit above it that passed for cloth", () => {
  const { left } = notchesOf(40);
  expect(at(left, slitX, gapY + 2)).toBe(1);
  expect(at(left, slitX, slitY + 1)).toBe(1);
  expect(at(left, slitX, slitY - 2)).toBe(0);
});

test("only near the armpit, and not where there is none", () => {
  const { left, right } = notchesOf(40);
  expect(at(left, slitX, gapY + 30)).toBe(0);
  expect(right.includes(1)).toBe(false);
});

test("where cloth and backdrop are alike the outline alone tells", () => {
  const { left } = notchesOf(90);
  expect(at(left, slitX, gapY + 2)).toBe(1);
  expect(at(left, slitX, slitY + 1)).toBe(0);
});
