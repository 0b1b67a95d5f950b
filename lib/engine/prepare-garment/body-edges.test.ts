import { expect, test } from "vitest";
import { bodyUnderSleeves, isEdgeOfFront, outlineEdges } from "./body-edges";
import type { Silhouette } from "./silhouette";

const [widthPx, heightPx] = [200, 240];
const box = { left: 10, top: 10, right: 189, bottom: 229 };
const axisX = 100;

/** `isCloth` tells for `away` pixels from the middle. */
function draw(isCloth: (away: number, y: number) => boolean): Silhouette {
  const pixels = new Uint8Array(widthPx * heightPx);
  for (let i = 0; i < pixels.length; i++) {
    const y = Math.floor(i / widthPx);
    if (y >= box.top && y <= box.bottom && isCloth(Math.abs((i % widthPx) - axisX), y)) pixels[i] = 1;
  }
  return { pixels, widthPx, heightPx };
}

const edge = (sign: -1 | 1, away: number) => ({
  topY: 70,
  xs: new Float32Array(130).fill(axisX + sign * away),
  step: 9,
  contrast: 3,
});
const inner = { left: edge(-1, 40), right: edge(1, 40) };

test("the hem's corners below the cuffs belong to the body, which runs on from there behind the sleeves", () => {
  const outline = outlineEdges(
    draw((away, y) => away <= (y < 212 ? 88 : 60)),
    box,
    axisX,
    "upper",
  );
  const { body, besideSleeves } = bodyUnderSleeves(outline, inner, box);
  expect(body.left[225]).toBe(axisX - 60);
  expect(besideSleeves.right[225]).toBe(axisX + 60);
  expect(besideSleeves.right[180]).toBe(axisX + 40);
  const middle = body.right[141] ?? 0;
  expect(middle).toBeGreaterThan(axisX + 46);
  expect(middle).toBeLessThan(axisX + 54);
  expect(body.left[40]).toBe(axisX - 88);
});

test("behind sleeves that reach to the hem the body ends at their inner edges", () => {
  const outline = outlineEdges(
    draw((away) => away <= 88),
    box,
    axisX,
    "upper",
  );
  expect(bodyUnderSleeves(outline, inner, box).body.left[220]).toBe(axisX - 40);
});

test("below its lining an open front is as wide as both of its fronts together", () => {
  const silhouette = draw((away, y) => away <= 70 && (y < 200 || away > 20));
  const outline = outlineEdges(silhouette, box, axisX, "upper");
  expect([outline.left[215], outline.right[215]]).toEqual([axisX - 70, axisX + 70]);
});

test("sleeves that hang beside the body are not part of it", () => {
  const outline = outlineEdges(
    draw((away) => away <= 40 || away > 50),
    box,
    axisX,
    "upper",
  );
  expect(outline.right[120]).toBe(axisX + 40);
});

test("an inner edge that begins at an open front is no sleeve's", () => {
  const front = new Float32Array(heightPx).fill(axisX + 30);
  const outline = new Float32Array(heightPx).fill(axisX + 88);
  expect(isEdgeOfFront(edge(1, 34), front, outline)).toBe(true);
  expect(isEdgeOfFront(edge(1, 60), front, outline)).toBe(false);
});
