import type { FitNudge } from "@/lib/shared/garment";
import type { PreparedGarment, TopLandmarks } from "../prepare-garment/prepared-garment";
import type { PersonAnalysis, Point, Side } from "../types";
import { armShape, innerSideOf } from "./arm-shape";
import { outward, torsoPoint } from "./body-frame";
import { thinPlateSpline, type ControlPair, type PlaneMap } from "./thin-plate-spline";
import { hemBelowShoulders } from "./torso-hem";
import type { TorsoShape } from "./torso-shape";

/** Where the body of a top or dress goes: a map of the plane, its scale, and where its hem ends up. */
export type TorsoWarp = { map: PlaneMap; scale: number; hemV: number };

/** Shares of the shoulder width (`...Share`) and of the body's half width (`...Ease`), found by looking at fitted pairs. */
const rules = {
  /** A collar is no narrower than the neck. */
  leastCollarShare: 0.19,
  /** Cloth lies on the shoulder, not in it: covers the rim of skin or old cloth. */
  liftShare: 0.012,
  /** Below its shoulder line cloth bends over to the front, which hangs that much deeper; found on four rendered truths. */
  dropShare: 0.04,
  /** Where the chest is measured, in torso lengths below the shoulder line. */
  chestTorsos: 0.35,
  /** Cloth without sleeves is at most so much wider at the chest than the body. */
  tankEase: 1.15,
  tightEase: 1.02,
  looseEase: 1.2,
  looseShare: 0.03,
  /** Of the way to the side, where half the cloth lies at least. Below its armpits a dress stretches more at its sides. */
  inner: 0.5,
  innerDress: 0.46,
  skirtEase: 2.9,
} as const;

export function warpTorso(
  person: PersonAnalysis,
  shape: TorsoShape,
  garment: PreparedGarment,
  landmarks: TopLandmarks,
  fit: FitNudge,
): TorsoWarp {
  const { torso } = person;
  const scale = drawnScale(person, shape, landmarks);
  const ends = landmarks.sleeves && fit.sleeves !== "none" ? shape.tipPx : shape.jointPx;
  const shoulderY = (landmarks.shoulder.left.y + landmarks.shoulder.right.y) / 2;
  const shoulderV =
    (shape.contourAt(ends.left, "left") + shape.contourAt(ends.right, "right")) / 2 -
    torso.shoulderWidthPx * rules.liftShare;
  const naturalV = shoulderV + (landmarks.hemY - shoulderY) * scale;
  const hemV = hemBelowShoulders(person, garment.kind, shoulderV, naturalV, fit);
  // Linear from shoulder to hem: meeting the armpits of the body as well would crush prints.
  const startV = shoulderV + torso.shoulderWidthPx * rules.dropShare;
  const toV = (y: number) => startV + ((y - shoulderY) * (hemV - startV)) / (landmarks.hemY - shoulderY);
  const pairs = [
    ...sidePairs(person, shape, garment, landmarks, ends.left, scale, toV, "left"),
    ...sidePairs(person, shape, garment, landmarks, ends.right, scale, toV, "right"),
    ...middlePairs(person, landmarks, shoulderY, toV),
  ];
  return { map: thinPlateSpline(pairs, 3e-4), scale, hemV };
}

/**
 * Pixels of the person photo for one of the garment photo, from the ends of both shoulders. A strap may end anywhere
 * between neck and arm: without sleeves the chest has a say as well.
 */
function drawnScale(person: PersonAnalysis, shape: TorsoShape, { shoulder, armpit, sleeves }: TopLandmarks): number {
  const ends = sleeves ? shape.tipPx : shape.jointPx;
  const byShoulders = (ends.left + ends.right) / Math.max(1, shoulder.right.x - shoulder.left.x);
  if (sleeves) return byShoulders;
  const chestV = person.torso.torsoLengthPx * rules.chestTorsos;
  const body = shape.halfWidthAt(chestV, "left") + shape.halfWidthAt(chestV, "right");
  return Math.min(byShoulders, (body * rules.tankEase) / Math.max(1, armpit.right.x - armpit.left.x));
}

function sidePairs(
  person: PersonAnalysis,
  shape: TorsoShape,
  garment: PreparedGarment,
  landmarks: TopLandmarks,
  endPx: number,
  scale: number,
  toV: (y: number) => number,
  side: Side,
): ControlPair[] {
  const { torso } = person;
  const unit = torso.shoulderWidthPx;
  const sign = outward[side];
  const at = (v: number, u: number) => torsoPoint(torso, v, sign * u);
  const onContour = (u: number) => at(shape.contourAt(u, side) - unit * rules.liftShare, u);
  const shoulderHalf = Math.max(1, Math.abs(landmarks.shoulder[side].x - landmarks.axisX));
  const pairs: ControlPair[] = landmarks.shoulderLine[side].map((source) => {
    const natural = (Math.abs(source.x - landmarks.axisX) / shoulderHalf) * endPx;
    return { source, target: onContour(Math.max(unit * rules.leastCollarShare, natural)) };
  });
  return [...pairs, ...flankPairs(person, shape, garment, landmarks, scale, toV, side, at)];
}

/** From the armpit to the hem along one side, and half way to the middle line, where prints lie. */
function flankPairs(
  person: PersonAnalysis,
  shape: TorsoShape,
  garment: PreparedGarment,
  landmarks: TopLandmarks,
  scale: number,
  toV: (y: number) => number,
  side: Side,
  at: (v: number, u: number) => Point,
): ControlPair[] {
  const armpitY = (landmarks.armpit.left.y + landmarks.armpit.right.y) / 2;
  const rows = garment.kind === "dress" ? 9 : 6;
  const pairs: ControlPair[] = [];
  // One row past the hem: a spline left to itself there flares the hem's corners.
  for (let row = 0; row <= rows + 1; row++) {
    const y = armpitY + ((landmarks.hemY - armpitY) * row) / rows;
    const halfPx = row === 0 ? Math.abs(landmarks.armpit[side].x - landmarks.axisX) : halfAt(landmarks, y, side);
    if (halfPx < 4) continue;
    const v = toV(y);
    const natural = halfPx * scale;
    const wide = flankWidth(person, shape, garment, v, natural, side);
    const half = row === 0 && landmarks.sleeves ? armpitHalf(person, wide, v, side) : wide;
    pairs.push({ source: { x: landmarks.axisX + outward[side] * halfPx, y }, target: at(v, half) });
    // The middle of the cloth keeps its scale; what is too wide for the body goes round its sides.
    const least = garment.kind === "dress" && row > 0 ? rules.innerDress : rules.inner;
    const inner = Math.min(half * 0.62, Math.max(half * least, natural * 0.5));
    pairs.push({ source: { x: landmarks.axisX + (outward[side] * halfPx) / 2, y }, target: at(v, inner) });
  }
  return pairs;
}

/** The last part of the way from the armpits to the hem, where a round hem cuts off the corners of the body. */
const roundHem = 0.14;

/** From the axis to the side of the body; at a round hem as wide as above it, or its corners would be pulled out to the sides. */
function halfAt({ armpit, axisX, hemY, body }: TopLandmarks, y: number, side: Side): number {
  const lastY = Math.min(hemY - 2, Math.round(y));
  const fromY = Math.min(lastY, Math.round(hemY - (hemY - armpit[side].y) * roundHem));
  let widest = 0;
  for (let row = fromY; row <= lastY; row++) widest = Math.max(widest, Math.abs((body[side][row] ?? axisX) - axisX));
  return widest;
}

/** The seam of a sleeve ends in the crease between a hanging arm and the torso. */
function armpitHalf(person: PersonAnalysis, wide: number, v: number, side: Side): number {
  const unit = person.torso.shoulderWidthPx;
  const crease = innerSideOf(person, armShape(person, side), v);
  return Math.min(wide, Math.max(unit * 0.36, Math.min(unit * 0.56, crease)));
}

function flankWidth(
  person: PersonAnalysis,
  shape: TorsoShape,
  garment: PreparedGarment,
  v: number,
  natural: number,
  side: Side,
): number {
  const { torso } = person;
  const hipV = torso.torsoLengthPx * 1.02;
  if (v < hipV) {
    const body = shape.halfWidthAt(v, side);
    const tight = body * rules.tightEase + torso.shoulderWidthPx * 0.01;
    return Math.max(tight, Math.min(natural, body * rules.looseEase + torso.shoulderWidthPx * rules.looseShare));
  }
  if (garment.kind === "upper") {
    const body = shape.halfWidthAt(Math.min(v, torso.torsoLengthPx * 1.25), side);
    return Math.max(body, Math.min(natural, body * 1.25));
  }
  const past = Math.min(1, (v - torso.torsoLengthPx) / torso.torsoLengthPx);
  const hip = Math.max(torso.hipWidthPx * 0.75, torso.shoulderWidthPx * 0.42) * (1 - 0.12 * past);
  return Math.max(hip, Math.min(natural, hip * rules.skirtEase));
}

function middlePairs(
  person: PersonAnalysis,
  landmarks: TopLandmarks,
  shoulderY: number,
  toV: (y: number) => number,
): ControlPair[] {
  const { neckline, axisX, hemY } = landmarks;
  const topY = Math.max(shoulderY, neckline ? neckline.topY + neckline.depthPx : shoulderY);
  return Array.from({ length: 7 }, (_, k) => {
    const y = topY + ((hemY - topY) * k) / 6;
    return { source: { x: axisX, y }, target: torsoPoint(person.torso, toV(y), 0) };
  });
}
