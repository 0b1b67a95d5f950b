import type { SleeveOutline, TopLandmarks } from "../prepare-garment/prepared-garment";
import { between, directionOf, distance, dot, lineLength, middle, shifted } from "../point";
import { smoothstep } from "../raster/smoothstep";
import { labelOf, type PersonAnalysis, type Point, type Side, type SleeveKind } from "../types";
import type { ArmShape } from "./arm-shape";
import { labelAt, outward, torsoAcross } from "./body-frame";
import { liesOnBody } from "./lies-on-body";
import { meshOf, type Mesh } from "./mesh";
import { stripMap, walkLine, type Strip } from "./ribbon";
import type { PlaneMap } from "./thin-plate-spline";

/** A sleeve is a strip along the arm; `share` is how much of the arm it covers, 1 at the wrist. */
export type SleeveWarp = {
  mesh: Mesh;
  share: number;
  /** Whether the inner corner of a short sleeve's hem lies on the body: the gap at the armpit is closed below. */
  closesArmpit: boolean;
};

const rules = {
  /** Outer edge of a sleeve that reaches the wrist, through the shoulder width of its garment; arms are in proportion. */
  fullLength: 1.3,
  /** From here on a sleeve is meant to reach the wrist. */
  wristShare: 0.72,
  wristEnd: 1.04,
  shortestShare: 0.16,
  /** Longest share that still is short, when the person says that it is. */
  shortAsked: 0.42,
  /** Sleeve through arm: cloth is never tighter than this, nor wider than that. It lies on the outer side and hangs on the inner. */
  tightEase: 1.06,
  looseEase: { outer: 1.42, inner: 1.5 },
  /** A sleeve lies on the outer side of the arm as the old one does, unless that was looser than this. */
  outlineEase: 1.35,
  /** So far inside of the armpit the inner edge of a short sleeve lies at most, through the shoulder width. */
  overBodyShare: 0.03,
  /** Over this share of the shoulder width the sleeve goes over from moving with the body to moving with the arm. */
  seamShare: 0.16,
} as const;

const grid = { columns: 15, rows: 44, margin: 0.16, end: 0.05, root: -0.06 } as const;

/** Bends one sleeve along one arm. `body` carries the seam: there the sleeve moves exactly as the body of the garment does. */
export function warpSleeve(
  person: PersonAnalysis,
  arm: ArmShape,
  landmarks: TopLandmarks,
  outline: SleeveOutline,
  side: Side,
  body: PlaneMap,
  scale: number,
  asked: SleeveKind | undefined,
): SleeveWarp {
  const share = armShare(landmarks, outline, asked);
  const source: Strip = outline;
  const target = targetStrip(person, arm, landmarks, outline, side, body, scale, share);
  const sourceAt = stripMap(source);
  const targetAt = stripMap(target);
  const seam = middle(landmarks.shoulder[side], landmarks.armpit[side]);
  const inward = directionOf(seam, { x: landmarks.axisX, y: seam.y });
  const lengthPx = Math.max(1, outline.lengthPx * scale);
  const seamEnd = Math.min(0.5, (person.torso.shoulderWidthPx * rules.seamShare) / lengthPx);
  const mesh = meshOf(grid.columns, grid.rows, (column, row) => {
    const along = grid.root + (row / (grid.rows - 1)) * (1 + grid.end - grid.root);
    // On a hanging arm the inner edge runs on where the seam ends: room beyond it there would lie on the body's side twice.
    const innerMargin = grid.margin * smoothstep(0, 0.35, along);
    const across = -grid.margin + (column / (grid.columns - 1)) * (1 + grid.margin + innerMargin);
    const held = sourceAt(Math.max(0, along), across);
    const cloth = along < 0 ? shifted(held, inward, -along * outline.lengthPx) : held;
    const withBody = body(cloth.x, cloth.y);
    if (along <= 0) return { source: cloth, target: withBody };
    return { source: cloth, target: between(withBody, targetAt(along, across), smoothstep(0, seamEnd, along)) };
  });
  const corner = target.inner.at(-1);
  const closesArmpit =
    share <= rules.wristShare && corner !== undefined && liesOnBody(person, landmarks, corner, side, body);
  return { mesh, share, closesArmpit };
}

/** How much of the arm a sleeve covers. Judged in proportion to the garment, so that an arm bent towards the viewer is no matter. */
function armShare(landmarks: TopLandmarks, outline: SleeveOutline, asked: SleeveKind | undefined): number {
  const shoulderPx = Math.max(1, landmarks.shoulder.right.x - landmarks.shoulder.left.x);
  const natural = lineLength(outline.outer) / shoulderPx / rules.fullLength;
  if (asked === "long") return rules.wristEnd;
  if (asked === "short") return Math.min(rules.shortAsked, Math.max(rules.shortestShare, natural));
  return natural > rules.wristShare ? rules.wristEnd : Math.max(rules.shortestShare, natural);
}

/** The two edge lines of the sleeve as it lies on the arm. */
function targetStrip(
  person: PersonAnalysis,
  arm: ArmShape,
  landmarks: TopLandmarks,
  outline: SleeveOutline,
  side: Side,
  body: PlaneMap,
  scale: number,
  share: number,
): Strip {
  const endPx = share * arm.lengthPx;
  const shoulder = landmarks.shoulder[side];
  const armpit = landmarks.armpit[side];
  const tip = body(shoulder.x, shoulder.y);
  const pit = body(armpit.x, armpit.y);
  const ends = edgeEnds(arm, outline, pit, endPx, share);
  const widths = sourceWidths(outline);
  const half = (d: number, sign: number) => {
    const bare = arm.halfWidthAt(d);
    const natural = (widths(d / endPx) / 2) * scale;
    const most = bare * rules.looseEase[sign > 0 ? "outer" : "inner"];
    const lying = Math.max(bare * rules.tightEase + 1, Math.min(natural, most));
    return sign > 0 ? Math.max(lying, outlineHalf(person, arm, d)) : lying;
  };
  const points = outline.outer.length;
  const blendPx = person.torso.shoulderWidthPx * 0.34;
  const line = (from: Point, fromPx: number, toPx: number, sign: number) =>
    Array.from({ length: points }, (_, k) => {
      const d = fromPx + ((toPx - fromPx) * k) / (points - 1);
      const onArm = shifted(arm.middleAt(d), arm.outwardAt(d), sign * half(d, sign));
      const start = shifted(arm.middleAt(fromPx), arm.outwardAt(fromPx), sign * half(fromPx, sign));
      // The edge leaves the seam where the body puts it and swings over to the arm: outside in a quarter circle around the
      // shoulder, inside gently.
      const t = Math.min(1, (d - fromPx) / Math.max(1, Math.min(blendPx, (toPx - fromPx) * 0.8)));
      const pull = sign > 0 ? 1 - Math.sqrt(1 - (1 - t) ** 2) : 1 - smoothstep(0, 1, t);
      return { x: onArm.x + (from.x - start.x) * pull, y: onArm.y + (from.y - start.y) * pull };
    });
  const inner = line(pit, ends.pit, ends.inner, -1);
  return {
    outer: line(tip, 0, ends.outer, 1),
    inner: share > rules.wristShare ? inner : besideBody(person, inner, pit, side),
  };
}

/** A short sleeve hangs from the armpit: on an arm that touches the torso it would lie over the chest and what is printed there. */
function besideBody({ torso }: PersonAnalysis, inner: Point[], pit: Point, side: Side): Point[] {
  const sign = outward[side];
  const leastPx = sign * torsoAcross(torso, pit) - torso.shoulderWidthPx * rules.overBodyShare;
  return inner.map((p) => shifted(p, torso.right, sign * Math.max(0, leastPx - sign * torsoAcross(torso, p))));
}

/** Shares of the arm's length around a place over which its outline is averaged: an old sleeve's hem is a step in it. */
const outlineStretch = [-0.12, -0.06, 0, 0.06, 0.12] as const;

/** From the middle of the arm out to the backdrop, old cloth included. */
function outlineHalf(person: PersonAnalysis, arm: ArmShape, d: number): number {
  const readings = outlineStretch.map((share) => {
    const at = Math.max(0, d + share * arm.lengthPx);
    const mostPx = arm.halfWidthAt(at) * rules.outlineEase;
    let out = 0;
    while (out < mostPx && labelAt(person, shifted(arm.middleAt(at), arm.outwardAt(at), out)) !== labelOf.backdrop)
      out++;
    return out;
  });
  return readings.reduce((sum, out) => sum + out, 0) / readings.length;
}

/**
 * How far along the arm the edges begin and end. The hem of a sleeve lies square to the arm; only where the armpit of the
 * garment hangs so low that the sleeve hardly shows an inner edge, that edge keeps the length it has in the photo.
 */
function edgeEnds(arm: ArmShape, outline: SleeveOutline, pit: Point, endPx: number, share: number) {
  const pitPx = Math.max(0, alongArm(arm, pit));
  if (share > rules.wristShare) return { outer: endPx, pit: Math.min(pitPx, endPx * 0.6), inner: endPx };
  const stretch = endPx / Math.max(1, lineLength(outline.outer));
  const natural = pitPx + Math.min(lineLength(outline.inner) * stretch, endPx * 0.35);
  return { outer: endPx, pit: pitPx, inner: Math.min(arm.lengthPx, Math.max(natural, endPx)) };
}

/** How far along the upper arm a point beside it lies. */
function alongArm(arm: ArmShape, p: Point): number {
  const start = arm.middleAt(0);
  const direction = directionOf(start, arm.middleAt(arm.upperPx * 0.5));
  return dot({ x: p.x - start.x, y: p.y - start.y }, direction);
}

/** Width of the sleeve in the garment photo at each share of its length, without the seam, where it is no tube yet. */
function sourceWidths({ outer, inner }: SleeveOutline): (share: number) => number {
  const outerAt = walkLine(outer);
  const innerAt = walkLine(inner);
  const end = directionOf(
    middle(outer[0] ?? { x: 0, y: 0 }, inner[0] ?? { x: 0, y: 0 }),
    middle(outerAt(1), innerAt(1)),
  );
  return (share) => {
    const at = Math.min(1, Math.max(0.25, share));
    const p = outerAt(at);
    const q = innerAt(at);
    // Cross lines lean near the seam; what counts is the width across the sleeve.
    const along = dot({ x: q.x - p.x, y: q.y - p.y }, end);
    return Math.sqrt(Math.max(0, distance(p, q) ** 2 - along ** 2));
  };
}
