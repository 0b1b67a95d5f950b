import type { GarmentKind } from "@/lib/shared/garment";
import type { Point, Side, SleeveKind } from "../types";
import { findArmpits, type Armpits } from "./armpits";
import { bodyUnderSleeves, isEdgeOfFront, outlineEdges, type InnerEdges } from "./body-edges";
import { findInnerSleeveEdge, type InnerEdge } from "./inner-sleeve-edge";
import { findNeckline } from "./neckline";
import { findOpenFront } from "./open-front";
import type { Neckline, RowEdges, TopLandmarks } from "./prepared-garment";
import { axisOfLowerHalf } from "./propose-kind";
import { alikeHeads, findNeck, findSleeveHead, findStrapEnd, shoulderLine } from "./shoulders";
import { lastFullRow, runAround, topOfColumn, type Box, type Silhouette } from "./silhouette";
import { measureSleeve, type Sleeve } from "./sleeve-outline";

/** What was found of a top or dress: its landmarks, its sleeves' pixels, and how sure that is (0 to 1). */
export type MeasuredTop = { landmarks: TopLandmarks; sleeves: Record<Side, Sleeve> | null; confidence: number };

/**
 * An inner sleeve edge must be so strong (Lab), and so many times as strong as what surrounds it, to be believed unasked. In
 * dark cloth next to nothing surrounds it, and the roundness of a body alone is a step of 2.6.
 */
const clear = { step: 4.5, contrast: 2.4 } as const;

/** Height through width above which an outline without gaps is too slim to hold a body and two sleeves beside it. */
const slimHeight = 1.6;

/**
 * Measures a garment that hangs from the shoulders.
 *
 * @param asked sleeves as the person corrected them; where the outline shows none but some are asked for, they are cut out
 *              of the outline along its strongest inner edges
 */
export function measureTop(
  silhouette: Silhouette,
  lab: Float32Array,
  box: Box,
  kind: GarmentKind,
  asked: SleeveKind | undefined,
): MeasuredTop {
  const axisX = axisOfLowerHalf(silhouette, box.top, box.bottom - box.top);
  const outlined = findArmpits(silhouette, box, axisX, bodyRow(silhouette, box, axisX, kind));
  const outline = outlineEdges(silhouette, box, axisX, kind);
  // The folds of a dress run from its waist to its hem like the edges of a front.
  const opening =
    kind === "dress"
      ? null
      : findOpenFront(silhouette, lab, {
          axisX,
          body: outline,
          hemY: hemRow(silhouette, outline, box, axisX, kind),
          armpit: outlined.points,
        });
  const inner = outlined.sleeved ? null : innerEdges(silhouette, lab, box, axisX, kind, asked, opening, outline);
  const armpits = inner ? armpitsOfEdges(inner) : outlined;
  const { body, besideSleeves } = inner ? bodyUnderSleeves(outline, inner, box) : same(outline);
  if (armpits.sleeved && !inner) endSleevesAtArmpits(body, armpits.points, box, axisX);
  const neck = bothSides((side) => findNeck(silhouette, axisX, Math.abs(armpits.points[side].x - axisX), side));
  const shoulder = shoulderEnds(silhouette, axisX, armpits, neck);
  const sleeves = armpits.sleeved ? measureSleeves(silhouette, lab, shoulder, armpits.points, besideSleeves) : null;
  const deepestY = (armpits.points.left.y + armpits.points.right.y) / 2;
  const widestPx = (shoulder.right.x - shoulder.left.x) / 2;
  const neckline = opening ? null : findNeckline(silhouette, lab, neck, widestPx, deepestY);
  const collar = neckline ? collarEnds(silhouette, neckline) : neck;
  return {
    sleeves,
    confidence: inner ? 0.5 : armpits.sleeved && !sleeves ? 0.4 : 0.9,
    landmarks: {
      cut: "top",
      axisX,
      neck: collar,
      shoulder,
      shoulderLine: bothSides((side) => shoulderLine(silhouette, collar[side], shoulder[side])),
      armpit: armpits.points,
      hemY: hemRow(silhouette, body, box, axisX, kind),
      body,
      neckline,
      opening,
      sleeves: sleeves && { left: sleeves.left.outline, right: sleeves.right.outline },
    },
  };
}

function collarEnds(silhouette: Silhouette, { centreX, halfWidthPx }: Neckline): Record<Side, Point> {
  const end = (x: number) => ({ x, y: topOfColumn(silhouette, x) });
  return { left: end(centreX - halfWidthPx), right: end(centreX + halfWidthPx) };
}

function bothSides<Value>(of: (side: Side) => Value): Record<Side, Value> {
  return { left: of("left"), right: of("right") };
}

/** A row that shows the body without sleeves: near the hem of a top, at the waist of a dress or of a bodysuit. */
function bodyRow(silhouette: Silhouette, box: Box, axisX: number, kind: GarmentKind): number {
  const heightPx = box.bottom - box.top;
  const width = (y: number) => {
    const run = runAround(silhouette, y, axisX, heightPx * 0.05);
    return run ? run.right - run.left : Infinity;
  };
  const low = box.top + heightPx * 0.82;
  if (kind === "upper" && width(low) > 0.8 * width(box.top + heightPx * 0.72)) return low;
  let slimmest = box.top + heightPx * 0.5;
  for (let y = box.top + heightPx * 0.25; y < box.top + heightPx * 0.6; y += 2) {
    if (width(y) < width(slimmest)) slimmest = y;
  }
  return slimmest + heightPx * 0.02;
}

const sides = ["left", "right"] as const;
const same = (outline: RowEdges) => ({ body: outline, besideSleeves: outline });

function innerEdges(
  silhouette: Silhouette,
  lab: Float32Array,
  box: Box,
  axisX: number,
  kind: GarmentKind,
  asked: SleeveKind | undefined,
  opening: RowEdges | null,
  outline: RowEdges,
): InnerEdges | null {
  const slim = box.bottom - box.top > slimHeight * (box.right - box.left);
  if (asked === "none" || (!asked && (slim || kind === "dress"))) return null;
  const left = findInnerSleeveEdge(silhouette, lab, box, axisX, "left");
  const right = findInnerSleeveEdge(silhouette, lab, box, axisX, "right");
  if (!left || !right) return null;
  const edges = { left, right };
  if (opening && sides.some((side) => isEdgeOfFront(edges[side], opening[side], outline[side]))) return null;
  const isClear = ({ step, contrast }: InnerEdge) => step > clear.step && contrast > clear.contrast;
  return asked || (isClear(left) && isClear(right)) ? edges : null;
}

function armpitsOfEdges(edges: InnerEdges): Armpits {
  const top = (edge: InnerEdge) => ({ x: edge.xs[0] ?? 0, y: edge.topY });
  return { sleeved: true, points: { left: top(edges.left), right: top(edges.right) } };
}

/** In the first rows below the armpit the sleeve may still hang together with the body. Changes `body`. */
function endSleevesAtArmpits(body: RowEdges, armpit: Record<Side, Point>, box: Box, axisX: number): void {
  const rows = Math.round((box.bottom - box.top) * 0.12);
  for (const [side, sign] of [
    ["left", -1],
    ["right", 1],
  ] as const) {
    const { x, y } = armpit[side];
    const farthest = axisX + (x - axisX) * 1.08;
    for (let row = Math.round(y); row < y + rows; row++) {
      const edge = body[side][row] ?? 0;
      if ((edge - farthest) * sign > 0) body[side][row] = x;
    }
  }
}

function shoulderEnds(
  silhouette: Silhouette,
  axisX: number,
  { points, sleeved }: Armpits,
  neck: Record<Side, Point>,
): Record<Side, Point> {
  if (!sleeved) return bothSides((side) => findStrapEnd(silhouette, axisX, neck[side], points[side], side));
  const heads = bothSides((side) => findSleeveHead(silhouette, neck[side], axisX, points[side], side));
  return alikeHeads(silhouette, axisX, heads, points);
}

function measureSleeves(
  silhouette: Silhouette,
  lab: Float32Array,
  shoulder: Record<Side, Point>,
  armpit: Record<Side, Point>,
  body: RowEdges,
): Record<Side, Sleeve> | null {
  const isBody = (x: number, y: number) => x >= (body.left[y] ?? 0) - 1 && x <= (body.right[y] ?? 0) + 1;
  const left = measureSleeve(silhouette, lab, shoulder.left, armpit.left, "left", isBody);
  const right = measureSleeve(silhouette, lab, shoulder.right, armpit.right, "right", isBody);
  return left && right && { left, right };
}

/** The last row that is more than the tip of a shirt tail or of a pleat. */
function hemRow(silhouette: Silhouette, body: RowEdges, box: Box, axisX: number, kind: GarmentKind): number {
  const last = box.bottom - 1;
  if (kind === "dress") return lastFullRow(silhouette, box);
  const heightPx = box.bottom - box.top;
  const chestY = Math.round(box.top + heightPx * 0.6);
  const least = ((body.right[chestY] ?? 0) - (body.left[chestY] ?? 0)) * 0.25;
  for (let y = last; y > box.bottom - heightPx * 0.2; y--) {
    if (axisX - (body.left[y] ?? 0) > least && (body.right[y] ?? 0) - axisX > least) return y;
  }
  return last;
}
