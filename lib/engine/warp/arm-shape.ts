import { between, directionOf, distance, shifted } from "../point";
import { distanceToFraction, segmentDistance, segmentFraction } from "../raster/segment";
import { smoothstep } from "../raster/smoothstep";
import { labelOf, type Direction, type PersonAnalysis, type Point, type Side } from "../types";
import { labelAt, torsoAcross, torsoDown } from "./body-frame";
import { fitToSkin, type LimbUse, type Tube } from "./tube";

/** The arm as a bent tube, from the shoulder to the wrist; its direction across turns smoothly around the elbow. */
export type ArmShape = Tube & { upperPx: number };

/** Shares of the shoulder width, measured on arms in view: half width at the shoulder, the elbow and the wrist. */
const thickness = { shoulder: 0.15, elbow: 0.115, wrist: 0.075 } as const;

export function armShape(person: PersonAnalysis, side: Side, use: LimbUse = "cloth"): ArmShape {
  const { shoulder, elbow, wrist } = person.limbs[side];
  const upperPx = Math.max(1, distance(shoulder, elbow));
  const lengthPx = upperPx + Math.max(1, distance(elbow, wrist));
  const { shoulderWidthPx } = person.torso;
  const upper = directionOf(shoulder, elbow);
  const fore = directionOf(elbow, wrist);
  const turn = signedAngle(upper, fore);
  const model = (d: number) =>
    modelHalfWidth(d / upperPx, d > upperPx ? (d - upperPx) / (lengthPx - upperPx) : 0) * shoulderWidthPx;
  // A tube bends without folding only if it turns over a way longer than its half width times the angle.
  const bendPx = Math.min(
    0.9 * Math.min(upperPx, lengthPx - upperPx),
    Math.max(0.12 * shoulderWidthPx, model(upperPx) * Math.abs(turn) * 1.3),
  );
  const directionAt = (d: number) => rotated(upper, turn * smoothstep(upperPx - bendPx, upperPx + bendPx, d));
  const middleAt = (d: number) => roundedCorner(shoulder, elbow, wrist, upperPx, lengthPx, bendPx, d);
  const outwardAt = (d: number) => {
    const { x, y } = directionAt(d);
    return side === "left" ? { x: -y, y: x } : { x: y, y: -x };
  };
  const arm: ArmShape = { upperPx, lengthPx, middleAt, outwardAt, halfWidthAt: model };
  return fitToSkin(person, arm, places, (limb, share) => widthInSleeve(person, limb, share), use);
}

/** Shares of the arm's length at which it is read; not at the armpit, where it is one with the body. */
const places = [0.22, 0.3, 0.38, 0.46, 0.54, 0.62, 0.7, 0.78, 0.86, 0.93] as const;

function modelHalfWidth(alongUpper: number, alongFore: number): number {
  const { shoulder, elbow, wrist } = thickness;
  return alongFore > 0
    ? elbow + (wrist - elbow) * Math.min(1.1, alongFore)
    : shoulder + (elbow - shoulder) * Math.min(1, Math.max(0, alongUpper));
}

/** The bone line, with the corner at the elbow replaced by a quadratic curve; straight on beyond both ends. */
function roundedCorner(
  shoulder: Point,
  elbow: Point,
  wrist: Point,
  upperPx: number,
  lengthPx: number,
  bendPx: number,
  d: number,
): Point {
  if (d < upperPx - bendPx) return between(shoulder, elbow, d / upperPx);
  const forePx = lengthPx - upperPx;
  if (d > upperPx + bendPx) return between(elbow, wrist, (d - upperPx) / forePx);
  const from = between(shoulder, elbow, (upperPx - bendPx) / upperPx);
  const to = between(elbow, wrist, bendPx / forePx);
  const t = (d - upperPx + bendPx) / (2 * bendPx);
  return between(between(from, elbow, t), between(elbow, to, t), t);
}

/** How much thicker or thinner than the model an arm in a sleeve is, from where its outer side meets the backdrop; 1 where it does not. */
function widthInSleeve(person: PersonAnalysis, arm: Tube, share: number): number {
  const ratios = [-0.15, 0, 0.15].map((offset) => {
    const d = Math.min(0.95, Math.max(0.2, share + offset)) * arm.lengthPx;
    const model = arm.halfWidthAt(d);
    let out = 0;
    while (
      out < model * 1.8 &&
      labelAt(person, shifted(arm.middleAt(d), arm.outwardAt(d), out + 1)) !== labelOf.backdrop
    )
      out++;
    if (out < model * 0.4 || out >= model * 1.8) return 1;
    // A loose old sleeve may be much wider than the arm.
    return Math.min(1.2, Math.max(0.85, (out / model) * 0.92));
  });
  return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
}

/**
 * Where the inner side of a hanging arm meets the torso: pixels from the torso's middle line, `v` below the shoulder line.
 * Infinite where the arm is lifted so far that it does not reach down there.
 */
export function innerSideOf(person: PersonAnalysis, arm: ArmShape, v: number): number {
  for (let d = 0; d < arm.upperPx * 1.2; d += 2) {
    const p = shifted(arm.middleAt(d), arm.outwardAt(d), -arm.halfWidthAt(d));
    if (torsoDown(person.torso, p) >= v) return Math.abs(torsoAcross(person.torso, p));
  }
  return Infinity;
}

/** Distance of a point from the arm's bones; the shoulder end counts as farther, because there arm and torso are one. */
export function distanceToArm(person: PersonAnalysis, side: Side, p: Point): number {
  const { shoulder, elbow, wrist } = person.limbs[side];
  const t = segmentFraction(p.x, p.y, shoulder, elbow);
  const upperPx = distanceToFraction(p.x, p.y, shoulder, elbow, t);
  const forePx = segmentDistance(p.x, p.y, elbow, wrist);
  return Math.min(upperPx + Math.max(0, 0.25 - t) * person.torso.shoulderWidthPx, forePx);
}

/** The nearest place on an arm's bones: how far along the whole arm (0 shoulder, 1 wrist), and how far from it. */
export function placeOnArm(
  person: PersonAnalysis,
  side: Side,
  x: number,
  y: number,
): { share: number; awayPx: number } {
  const { shoulder, elbow, wrist } = person.limbs[side];
  const upperPx = distance(shoulder, elbow);
  const forePx = distance(elbow, wrist);
  const alongUpper = segmentFraction(x, y, shoulder, elbow);
  const alongFore = segmentFraction(x, y, elbow, wrist);
  const awayUpperPx = distanceToFraction(x, y, shoulder, elbow, alongUpper);
  const awayForePx = distanceToFraction(x, y, elbow, wrist, alongFore);
  const total = Math.max(1, upperPx + forePx);
  return awayUpperPx <= awayForePx
    ? { share: (alongUpper * upperPx) / total, awayPx: awayUpperPx }
    : { share: (upperPx + alongFore * forePx) / total, awayPx: awayForePx };
}

function signedAngle(from: Direction, to: Direction): number {
  return Math.atan2(from.x * to.y - from.y * to.x, from.x * to.x + from.y * to.y);
}

function rotated({ x, y }: Direction, angle: number): Direction {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}
