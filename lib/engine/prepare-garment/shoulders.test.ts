import { expect, test } from "vitest";
import { alikeHeads, findStrapEnd } from "./shoulders";
import type { Silhouette } from "./silhouette";

const axisX = 150;
const neck = { x: 190, y: 20 };
const armpit = { x: 270, y: 120 };

/** Upper outline of the right half of a tank: a strap that slopes by 20 px over 40, then an armhole that falls to the armpit. */
function topOf(x: number): number {
  const past = x - neck.x;
  if (past < 0) return neck.y - past;
  return past < 40 ? neck.y + past / 2 : neck.y + 20 + (past - 40) * 2;
}

function tank(): Silhouette {
  const [widthPx, heightPx] = [300, 200];
  const pixels = Uint8Array.from({ length: widthPx * heightPx }, (_, i) => {
    const x = i % widthPx;
    const y = Math.floor(i / widthPx);
    return x >= axisX && x < armpit.x + 5 && y >= topOf(x) ? 1 : 0;
  });
  return { pixels, widthPx, heightPx };
}

test("a strap ends where its top begins to fall to the armhole: on the fall its end would stand out as a spike", () => {
  const end = findStrapEnd(tank(), axisX, neck, armpit, "right");
  expect(end.x).toBeGreaterThan(neck.x + 34);
  expect(end.x).toBeLessThan(neck.x + 46);
  expect(end.y).toBeLessThan(neck.y + 32);
});

test("a sleeve head that was found at the end of a wide neckline goes nearly as far out as the other", () => {
  const [widthPx, heightPx] = [300, 200];
  const slope = (x: number) => 20 + Math.abs(x - axisX) / 2;
  const pixels = Uint8Array.from({ length: widthPx * heightPx }, (_, i) =>
    Math.floor(i / widthPx) >= slope(i % widthPx) ? 1 : 0,
  );
  const onSlope = (x: number) => ({ x, y: Math.ceil(slope(x)) });
  const silhouette = { pixels, widthPx, heightPx };
  const heads = { left: onSlope(90), right: onSlope(250) };
  const armpits = { left: { x: 70, y: 120 }, right: { x: 230, y: 120 } };
  const { left, right } = alikeHeads(silhouette, axisX, heads, armpits);
  expect(right).toEqual(onSlope(250));
  expect(left.x).toBeLessThan(60);
  expect(left.y).toBe(Math.ceil(slope(Math.round(left.x))));
  const beyondArmpit = { ...armpits, left: { x: 95, y: 120 } };
  expect(alikeHeads(silhouette, axisX, heads, beyondArmpit)).toEqual(heads);
});
