import { expect, test } from "vitest";
import type { Backdrop } from "./backdrop";
import { closeBites } from "./close-bites";

const [widthPx, heightPx] = [120, 160];
const tallestPx = 24;

function backdropOf(distance: (x: number, y: number) => number): Backdrop {
  const plane = Float32Array.from({ length: widthPx * heightPx }, (_, i) =>
    distance(i % widthPx, Math.floor(i / widthPx)),
  );
  return { colour: [95, 0, 0], noise: 0.5, tail: 1, distance: plane, smoothDistance: plane };
}

const maskOf = (isCloth: (x: number, y: number) => boolean) =>
  Uint8Array.from({ length: widthPx * heightPx }, (_, i) => (isCloth(i % widthPx, Math.floor(i / widthPx)) ? 1 : 0));

test("a light stripe that runs out at the edge of a slanting sleeve is closed", () => {
  const isSleeve = (x: number, y: number) => x + y > 120 && x + y < 180;
  const isBite = (x: number, y: number) => isSleeve(x, y) && x + y < 130 && y - x > 20 && y - x < 40;
  const mask = maskOf((x, y) => isSleeve(x, y) && !isBite(x, y));
  const faint = backdropOf((x, y) => (isSleeve(x, y) ? 6 : 0));
  const closed = closeBites(mask, faint, widthPx, heightPx, tallestPx);
  const open = closed.filter((inside, i) => !inside && isBite(i % widthPx, Math.floor(i / widthPx))).length;
  const bite = mask.filter((_, i) => isBite(i % widthPx, Math.floor(i / widthPx))).length;
  expect(open / bite).toBeLessThan(0.1);
  expect(closed.filter((inside, i) => inside && !isSleeve(i % widthPx, Math.floor(i / widthPx)))).toHaveLength(0);
});

test("the shaded corner between the hem of a sleeve and the body stays open", () => {
  const isCorner = (x: number, y: number) => x < 70 && y > 40 + x * 0.5;
  const mask = maskOf((x, y) => !isCorner(x, y));
  const shaded = backdropOf((x, y) => (isCorner(x, y) ? 6 : 50));
  const filled = closeBites(mask, shaded, widthPx, heightPx, tallestPx).filter((inside, i) => inside !== mask[i]);
  expect(filled).toHaveLength(0);
});
