import { expect, test } from "vitest";
import { maskOf } from "../raster/plane-of";
import { evenHem } from "./even-hem";

const [widthPx, heightPx] = [120, 160];
const hemY = 120;
const [left, right] = [20, 100];

/** A sleeve that hangs straight down, with a hem so many pixels below its line in each column. */
function sleeveWith(below: (x: number) => number) {
  const isSleeve = (x: number, y: number) => x >= left && x < right && y >= 20 && y < hemY + below(x);
  const pixels = maskOf(widthPx * heightPx, (i) => isSleeve(i % widthPx, Math.floor(i / widthPx)));
  const line = (x: number) => [20, 70, hemY].map((y) => ({ x, y }));
  const outline = { outer: line(left), inner: line(right - 1), lengthPx: hemY - 20 };
  return evenHem({ pixels, widthPx, heightPx }, { pixels, inside: new Uint8Array(pixels.length), outline });
}

/** The lowest row of each column, away from the corners. */
const hemRows = (pixels: Uint8Array): number[] =>
  Array.from({ length: right - left - 20 }, (_, k) => {
    const x = left + 10 + k;
    return Array.from({ length: heightPx }, (_row, y) => y).findLast((y) => pixels[y * widthPx + x]) ?? 0;
  });

test("a hem that is nibbled at becomes a line", () => {
  const hem = sleeveWith((x) => (x % 7 < 3 ? -3 : 0));
  const rows = hemRows(hem?.pixels ?? new Uint8Array());
  expect(Math.max(...rows) - Math.min(...rows)).toBeLessThanOrEqual(1);
});

test("a bowed hem stays bowed", () => {
  const bow = (x: number) => Math.round(6 - ((x - 60) / 16) ** 2);
  const rows = hemRows(sleeveWith((x) => bow(x) - (x % 7 < 3 ? 2 : 0))?.pixels ?? new Uint8Array());
  expect((rows[30] ?? 0) - (rows[0] ?? 0)).toBeGreaterThan(2);
});

test("an even hem and a scalloped one stay as they are", () => {
  expect(sleeveWith(() => 0)).toBeNull();
  expect(sleeveWith((x) => Math.round(8 * Math.abs(Math.sin(x / 8))))).toBeNull();
});
