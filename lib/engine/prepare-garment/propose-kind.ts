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
  /** How far both ends of the upper edge lie under its highest point, through the width: next to nothing at a waistband. */
  endsDrop: number;
  /** How far the middle of the upper edge lies under its ends, through the width: a waistband seen from above sags a little. */
  sag: number;
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
    ...upperEdge(silhouette, box.top, heightPx),
  };
}

/** What a garment most likely is. Skirts are `lower`: they hang from the waist. The test beside holds the measured shapes. */
export function proposeKind(shape: Shape): GarmentKind {
  if (pastLower(shape) > 0) return "lower";
  // A bodysuit is as slender as a dress but runs out to a point.
  return shape.slenderness > 2.75 && shape.hemFill > 0.6 ? "dress" : "upper";
}

/** How sure the proposal is, 0.5 to 1: how far the shape lies from where another kind begins. */
export function kindConfidence(shape: Shape): number {
  const fromDress = Math.max((2.75 - shape.slenderness) / 0.2, (0.6 - shape.hemFill) / 0.15);
  const past = pastLower(shape);
  const nearest = past > 0 ? past : Math.min(-past, Math.abs(fromDress));
  return 1 / (1 + Math.exp(-nearest));
}

/** Above 0 where the upper edge is a waistband: level from end to end, or sagging between two ends that are its highest points. */
function pastLower({ topFill: fill, topDrop: drop, endsDrop, sag }: Shape): number {
  const level = Math.min((fill - 0.72) / 0.1, (0.025 - drop) / 0.01);
  const sagging = Math.min((0.025 - endsDrop) / 0.01, (0.06 - sag) / 0.02);
  return Math.max(level, sagging);
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

function upperEdge(
  silhouette: Silhouette,
  topY: number,
  heightPx: number,
): Pick<Shape, "topDrop" | "endsDrop" | "sag"> {
  const run = fullRun(silhouette, topY + heightPx * 0.08);
  if (!run) return { topDrop: 0, endsDrop: 0, sag: 0 };
  const widthPx = run.right - run.left + 1;
  const dropBetween = (from: number, to: number) => {
    let sum = 0;
    let count = 0;
    for (let x = run.left + widthPx * from; x < run.left + widthPx * to; x += 2) {
      sum += topOfColumn(silhouette, x) - topY;
      count++;
    }
    return sum / Math.max(1, count) / widthPx;
  };
  const endsDrop = (dropBetween(0.03, 0.15) + dropBetween(0.85, 0.97)) / 2;
  return { topDrop: dropBetween(0.06, 0.94), endsDrop, sag: dropBetween(0.35, 0.65) - endsDrop };
}
