import type { GarmentKind } from "@/lib/shared/garment";
import { boundingBox, fullRun, runAround, runsOfRow, topOfColumn, type Silhouette } from "./silhouette";

/** The shape of a silhouette in a few numbers; all are shares or ratios, so that they do not depend on the picture's size. */
export type Shape = {
  /** Height through the width of the body (without sleeves) where it is slim. */
  slenderness: number;
  /** Width around the axis just above the hem through the width of the body. */
  hemFill: number;
  /** Cloth in the topmost rows through the width of the outline a little lower: near 1 for a waistband, small for a neck. */
  topFill: number;
  /** How far the upper edge lies under its highest point on average, through the width: a waistband is level, shoulders slope. */
  topDrop: number;
};

/** Measures a silhouette; null where it has no pixel. */
export function measureShape(silhouette: Silhouette): Shape | null {
  const box = boundingBox(silhouette);
  if (!box) return null;
  const heightPx = box.bottom - box.top + 1;
  const axisX = axisOfLowerHalf(silhouette, box.top, heightPx);
  const bodyPx = bodyWidthPx(silhouette, box.top, heightPx, axisX);
  const hem = runAround(silhouette, box.bottom - heightPx * 0.08, axisX, heightPx * 0.05);
  return {
    slenderness: heightPx / bodyPx,
    hemFill: hem ? (hem.right - hem.left + 1) / bodyPx : 0,
    topFill: topFill(silhouette, box.top, heightPx),
    topDrop: topDrop(silhouette, box.top, heightPx),
  };
}

/** What a garment most likely is. Skirts are `lower`: they hang from the waist. The test beside holds the measured shapes. */
export function proposeKind({ slenderness, hemFill, topFill: fill, topDrop: drop }: Shape): GarmentKind {
  if (fill > 0.72 && drop < 0.025) return "lower";
  // A bodysuit is as slender as a dress but runs out to a point.
  return slenderness > 2.75 && hemFill > 0.6 ? "dress" : "upper";
}

/** How sure the proposal is, 0.5 to 1: how far the shape lies from where another kind begins. */
export function kindConfidence({ slenderness, hemFill, topFill: fill, topDrop: drop }: Shape): number {
  const fromLower = Math.max((0.72 - fill) / 0.1, (drop - 0.025) / 0.01);
  const fromDress = Math.max((2.75 - slenderness) / 0.2, (0.6 - hemFill) / 0.15);
  const nearest = fromLower < 0 ? -fromLower : Math.min(fromLower, Math.abs(fromDress));
  return 1 / (1 + Math.exp(-nearest));
}

/** The middle of the outline, as the median over the rows from 35 % to 90 % of the height. */
export function axisOfLowerHalf(silhouette: Silhouette, topY: number, heightPx: number): number {
  const centres: number[] = [];
  for (let y = topY + heightPx * 0.35; y < topY + heightPx * 0.9; y += 2) {
    const run = fullRun(silhouette, y);
    if (run) centres.push((run.left + run.right) / 2);
  }
  return centres.sort((p, q) => p - q)[centres.length >> 1] ?? silhouette.widthPx / 2;
}

/** The body without the sleeves: the lower quartile of the run around the axis between 25 % and 85 % of the height. */
function bodyWidthPx(silhouette: Silhouette, topY: number, heightPx: number, axisX: number): number {
  const widths: number[] = [];
  for (let y = topY + heightPx * 0.25; y < topY + heightPx * 0.85; y += 2) {
    const run = runsOfRow(silhouette, y).find(({ left, right }) => left <= axisX && axisX <= right);
    if (run) widths.push(run.right - run.left + 1);
  }
  return widths.sort((p, q) => p - q)[widths.length >> 2] ?? 1;
}

function topFill(silhouette: Silhouette, topY: number, heightPx: number): number {
  const cloth = (y: number) => runsOfRow(silhouette, y).reduce((sum, run) => sum + run.right - run.left + 1, 0);
  const lower = fullRun(silhouette, topY + heightPx * 0.14);
  return lower ? cloth(topY + Math.max(3, heightPx * 0.02)) / (lower.right - lower.left + 1) : 0;
}

function topDrop(silhouette: Silhouette, topY: number, heightPx: number): number {
  const run = fullRun(silhouette, topY + heightPx * 0.08);
  if (!run) return 0;
  const widthPx = run.right - run.left + 1;
  let sum = 0;
  let count = 0;
  for (let x = run.left + widthPx * 0.06; x < run.right - widthPx * 0.06; x += 2) {
    sum += topOfColumn(silhouette, x) - topY;
    count++;
  }
  return sum / Math.max(1, count) / widthPx;
}
