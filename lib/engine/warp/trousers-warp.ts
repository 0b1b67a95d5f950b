import type { FitNudge } from "@/lib/shared/garment";
import type { TrousersLandmarks } from "../prepare-garment/prepared-garment";
import { between, shifted } from "../point";
import { smoothstep } from "../raster/smoothstep";
import type { PersonAnalysis, Point, Side } from "../types";
import { outward, torsoPoint } from "./body-frame";
import { legCover } from "./leg-cover";
import { crotchV, legShape } from "./lower-shape";
import type { Mesh } from "./mesh";
import { ribbonMesh, type Strip } from "./ribbon";
import type { TorsoShape } from "./torso-shape";
import type { Tube } from "./tube";
import { placeWaist, underHem, waistByRise, type Waist } from "./waist";

/** Each leg is one strip from the waistband to the hem; both share the middle line above the crotch. */
export type TrousersWarp = { legs: Record<Side, Mesh>; waist: Waist; hemV: number };

const rules = {
  /** A high rise hangs below the place where the legs part: this share of what it lacks, and no more than that of the torso. */
  drop: { share: 0.5, mostTorsos: 0.1 },
  tightEase: 1.05,
  looseEase: 1.9,
  hipEase: 1.12,
} as const;

/** Rows of points down each edge: from the waist to the crotch, and from there to the hem. */
const points = { hip: 7, leg: 13 } as const;

export function warpTrousers(
  person: PersonAnalysis,
  shape: TorsoShape,
  landmarks: TrousersLandmarks,
  fit: FitNudge,
): TrousersWarp {
  const hipY = landmarks.waistY + (landmarks.crotch.y - landmarks.waistY) * 0.75;
  const seat = placeWaist(person, shape, landmarks.outline, landmarks.waistY, hipY, "trousers");
  const risePx = landmarks.crotch.y - landmarks.waistY;
  const partingV = crotchV(person);
  const waist = waistByRise(person, seat, risePx, partingV);
  const lackingPx = Math.max(0, risePx * waist.scale - (partingV - waist.v));
  const dropPx = Math.min(lackingPx * rules.drop.share, person.torso.torsoLengthPx * rules.drop.mostTorsos);
  const crotch = partingV + dropPx;
  const share = legCover(person, landmarks, waist.scale, crotch, fit);
  const leg = (side: Side): Mesh =>
    ribbonMesh(sourceStrip(landmarks, side), targetStrip(person, shape, landmarks, waist, crotch, share, side), {
      rows: 60,
      columns: 13,
      marginShare: 0.06,
      endShare: 0.015,
    });
  const left = leg("left");
  const right = leg("right");
  const low = Math.max(...["left" as const, "right" as const].map((side) => lowestV(person, crotch, share, side)));
  return { legs: { left, right }, waist, hemV: low };
}

function rowsOf({ waistY, hemY, crotch }: TrousersLandmarks): number[] {
  const hip = Array.from({ length: points.hip }, (_, k) => waistY + ((crotch.y - waistY) * k) / points.hip);
  const leg = Array.from({ length: points.leg + 1 }, (_, k) => crotch.y + ((hemY - crotch.y) * k) / points.leg);
  return [...hip, ...leg];
}

function sourceStrip(landmarks: TrousersLandmarks, side: Side): Strip {
  const { outline, inseam, crotch, waistY, hemY } = landmarks;
  const rows = rowsOf(landmarks);
  const waistX = ((outline.left[waistY] ?? 0) + (outline.right[waistY] ?? 0)) / 2;
  return {
    outer: rows.map((y) => ({ x: meanNear(outline[side], y, hemY), y })),
    inner: rows.map((y) => ({
      x:
        y <= crotch.y
          ? waistX + ((crotch.x - waistX) * (y - waistY)) / Math.max(1, crotch.y - waistY)
          : meanNear(inseam[side], y, hemY),
      y,
    })),
  };
}

/** In the last rows of the photo the corners of a hem are rounded off: an edge drawn in with them would cut the corners of the cloth. */
const hemCornerPx = 24;

/** Torn knees and folds make single rows jump. */
function meanNear(edge: Float32Array, y: number, hemY: number): number {
  const row = Math.round(Math.min(y, hemY - hemCornerPx));
  const near = [-8, -4, 0, 4, 8].map((offset) => edge[row + offset] ?? 0).filter((x) => x > 0);
  return near.length === 0 ? 0 : near.reduce((sum, x) => sum + x, 0) / near.length;
}

function targetStrip(
  person: PersonAnalysis,
  shape: TorsoShape,
  landmarks: TrousersLandmarks,
  waist: Waist,
  parting: number,
  share: number,
  side: Side,
): Strip {
  const { torso } = person;
  const { crotch, hemY } = landmarks;
  const leg = legShape(person, side);
  const outer: Point[] = [];
  const inner: Point[] = [];
  for (const y of rowsOf(landmarks)) {
    if (y < crotch.y) {
      const t = (y - landmarks.waistY) / (crotch.y - landmarks.waistY);
      const v = waist.v + (parting - waist.v) * t;
      outer.push(torsoPoint(torso, v, outward[side] * hipWidth(person, shape, landmarks, waist, v, y, side)));
      inner.push(torsoPoint(torso, v, 0));
      continue;
    }
    const along = (y - crotch.y) / Math.max(1, hemY - crotch.y);
    const [out, inside] = legEdges(person, landmarks, leg, waist.scale, parting, along, share, y, side);
    outer.push(out);
    // Where the legs part, both start at the same point and separate over the first stretch.
    const held = smoothstep(0, 0.14, along);
    inner.push(between(torsoPoint(torso, parting + along * share * leg.lengthPx, 0), inside, held));
  }
  return { outer: smoothLine(outer), inner };
}

function hipWidth(
  { torso }: PersonAnalysis,
  shape: TorsoShape,
  { outline, waistY, hemY }: TrousersLandmarks,
  waist: Waist,
  v: number,
  y: number,
  side: Side,
): number {
  const middleX = ((outline.left[waistY] ?? 0) + (outline.right[waistY] ?? 0)) / 2;
  const natural = Math.abs(meanNear(outline[side], y, hemY) - middleX) * waist.scale;
  const body = shape.halfWidthAt(Math.min(v, torso.torsoLengthPx * 1.3), side);
  const half = Math.max(body * 1.01, Math.min(natural, body * rules.hipEase));
  return underHem(waist, torso.shoulderWidthPx, v, half, side);
}

/** Outer and inner edge of one leg of the trousers, `along` from the crotch (0) to the hem (1). */
function legEdges(
  person: PersonAnalysis,
  { outline, inseam, hemY }: TrousersLandmarks,
  leg: Tube,
  scale: number,
  parting: number,
  along: number,
  share: number,
  y: number,
  side: Side,
): [outer: Point, inner: Point] {
  const fromHip = parting - person.torso.torsoLengthPx;
  const d = fromHip + (leg.lengthPx - fromHip) * along * share;
  const body = leg.halfWidthAt(d);
  const natural = (Math.abs(meanNear(outline[side], y, hemY) - meanNear(inseam[side], y, hemY)) / 2) * scale;
  const half = Math.max(body * rules.tightEase, Math.min(natural, body * rules.looseEase));
  const middle = leg.middleAt(d);
  const across = leg.outwardAt(d);
  return [shifted(middle, across, half), shifted(middle, across, -half)];
}

/** The hip block and the leg are measured differently: this takes the step out of the edge between them. */
function smoothLine(line: Point[]): Point[] {
  return line.map((p, k) => {
    const before = line[k - 1];
    const after = line[k + 1];
    if (!before || !after) return p;
    return { x: (before.x + 2 * p.x + after.x) / 4, y: (before.y + 2 * p.y + after.y) / 4 };
  });
}

function lowestV(person: PersonAnalysis, parting: number, share: number, side: Side): number {
  const fromHip = parting - person.torso.torsoLengthPx;
  return parting + (legShape(person, side).lengthPx - fromHip) * share;
}
