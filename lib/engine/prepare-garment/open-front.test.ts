import { describe, expect, test } from "vitest";
import type { LabColour } from "../types";
import { findOpenFront } from "./open-front";
import type { Silhouette } from "./silhouette";

const [widthPx, heightPx] = [300, 400];
const body = { left: 60, right: 240, top: 40, bottom: 380 };
const axisX = 150;
const front: LabColour = [50, 10, 30];
const inside: LabColour = [28, 4, 12];

/** A front between both sides of the body, and what `colourAt` says `away` pixels from its middle. */
function drawFront(
  colourAt: (y: number, away: number, x: number) => LabColour,
  { halfAt = () => body.right - axisX }: { halfAt?: (y: number) => number } = {},
) {
  const pixels = new Uint8Array(widthPx * heightPx);
  const lab = new Float32Array(widthPx * heightPx * 3);
  for (let y = body.top; y < body.bottom; y++) {
    for (let x = body.left; x < body.right; x++) {
      if (Math.abs(x - axisX) <= halfAt(y)) pixels[y * widthPx + x] = 1;
      lab.set(colourAt(y, Math.abs(x - axisX), x), (y * widthPx + x) * 3);
    }
  }
  const silhouette: Silhouette = { pixels, widthPx, heightPx };
  const edges = {
    left: new Float32Array(heightPx).fill(body.left),
    right: new Float32Array(heightPx).fill(body.right - 1),
  };
  const armpit = { left: { x: body.left, y: 130 }, right: { x: body.right, y: 130 } };
  return findOpenFront(silhouette, lab, { axisX, body: edges, hemY: body.bottom - 1, armpit });
}

/** Half the width of an open front that is wider at the collar and at the hem. */
const openHalf = (y: number) => 22 + Math.abs(y - 200) * 0.1;

test("follows both edges of an open front from the collar to the hem", () => {
  const opening = drawFront((y, away) => (away < openHalf(y) ? inside : front));
  for (let y = body.top + 6; y < body.bottom - 6; y++) {
    expect(Math.abs((opening?.left[y] ?? 0) - (axisX - openHalf(y)))).toBeLessThan(4);
    expect(Math.abs((opening?.right[y] ?? 0) - (axisX + openHalf(y)))).toBeLessThan(4);
  }
});

test("takes the inner edge of a lapel that is darker than front and inside", () => {
  const lapel: LabColour = [8, 0, 0];
  const opening = drawFront((y, away) =>
    away < openHalf(y) ? inside : y < 180 && away < openHalf(y) + 24 ? lapel : front,
  );
  expect(opening?.right[100]).toBeLessThan(axisX + openHalf(100) + 4);
});

test("takes no outline for the edge of a front: a fold that ends at a slim waist is none", () => {
  const backdrop: LabColour = [98, 0, 0];
  const slim = 30;
  const dress = drawFront((y, away) => (y < 180 ? (away < slim ? inside : backdrop) : away < slim ? inside : front), {
    halfAt: (y) => (y < 180 ? slim : body.right - axisX),
  });
  expect(dress).toBeNull();
});

describe("a closed front is none", () => {
  const closed: Record<string, (y: number, away: number, x: number) => LabColour> = {
    "in one colour": () => front,
    "with stripes across": (y) => (y % 30 < 15 ? inside : front),
    "with stripes along": (_y, _away, x) => (x % 24 < 12 ? inside : front),
    "with a placket": (_y, away) => (away < 4 ? inside : front),
    "with a print on the chest": (y, away) => (y > 120 && y < 250 && away < 40 ? inside : front),
    "with an inside seen above its neckline": (y, away) => (y < 100 && away < 40 ? inside : front),
    "with side panels": (_y, away) => (away > 62 ? inside : front),
  };
  test.each(Object.entries(closed))("%s", (_name, colourAt) => {
    expect(drawFront(colourAt)).toBeNull();
  });
});
