import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { labelOf, type PersonAnalysis } from "../types";
import { outlineChanges } from "./outline-change";

async function mannequinAnalysis(): Promise<PersonAnalysis> {
  return (await analysedMannequin({ armAngle: 40 })).person;
}

/** The same body with `cutPx` pixels of the parsing taken from each side of the torso between two rows. */
function slimmed(analysis: PersonAnalysis, fromRow: number, toRow: number, cutPx: number): PersonAnalysis {
  const { widthPx, labels } = analysis.parsing;
  const slim = labels.slice();
  const isBody = (row: number, x: number) => labels[row * widthPx + x] !== labelOf.backdrop;
  for (let row = fromRow; row < toRow; row++) {
    const middle = Math.floor(widthPx / 2);
    let left = middle;
    let right = middle;
    while (isBody(row, left - 1)) left--;
    while (isBody(row, right + 1)) right++;
    slim.fill(labelOf.backdrop, row * widthPx + left, row * widthPx + left + cutPx);
    slim.fill(labelOf.backdrop, row * widthPx + right - cutPx + 1, row * widthPx + right + 1);
  }
  return { ...analysis, parsing: { ...analysis.parsing, labels: slim } };
}

test("a waist that was drawn narrower is told in per cent, hips and shoulders that stayed are not", async () => {
  const before = await mannequinAnalysis();
  const perPixel = before.widthPx / before.parsing.widthPx;
  const row = (y: number) => Math.round(y / perPixel);
  const changes = outlineChanges(before, slimmed(before, row(220), row(250), 3));
  expect(changes).toHaveLength(1);
  expect(changes[0]?.level).toBe("waist");
  expect(changes[0]?.percent).toBeLessThan(-3);
  expect(changes[0]?.percent).toBeGreaterThan(-9);
});

test("the same outline is no news", async () => {
  const before = await mannequinAnalysis();
  expect(outlineChanges(before, before)).toEqual([]);
});

/** The same body in clothes that fill the gap between the torso and the arm at the left of the picture. */
function reachingTheArm(analysis: PersonAnalysis): PersonAnalysis {
  const { widthPx, heightPx, labels } = analysis.parsing;
  const full = labels.slice();
  for (let row = 0; row < heightPx; row++) {
    const columns = labels.subarray(row * widthPx, (row + 1) * widthPx);
    const first = columns.findIndex((label) => label !== labelOf.backdrop);
    if (first >= 0) full.fill(labelOf.upper, row * widthPx + first, row * widthPx + Math.floor(widthPx / 2));
  }
  return { ...analysis, parsing: { ...analysis.parsing, labels: full } };
}

test("clothes that reach an arm make neither waist nor hips wider", async () => {
  const before = (await analysedMannequin({ armAngle: 10 })).person;
  expect(outlineChanges(before, reachingTheArm(before))).toEqual([]);
});
