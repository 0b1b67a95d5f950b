import { expect, test } from "vitest";
import { findStrapEnd } from "./shoulders";
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
