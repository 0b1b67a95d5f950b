import { between } from "../point";
import { areaAround, isInArea } from "../raster/area-around";
import { distanceToFraction, segmentDistance, segmentFraction } from "../raster/segment";
import { smoothstep } from "../raster/smoothstep";
import { type Area, bodyClasses, labelOf, type Limbs, type Point, type Side } from "../types";
import type { BodyGeometry } from "./body-geometry";
import type { Region } from "./mattes";

/** Pixels of which position alone makes a class likely enough to learn its first colours from; bits, as several may hold. */
export const seedOf = { face: 1, skin: 2, hair: 4, upper: 8, lower: 16, torsoCore: 32, hipCore: 64 } as const;

/** How likely each class is at a pixel by position alone: one plane a class, summing to 1 at each pixel; and the seed bits. */
export type ClassPriors = { planes: Float32Array[]; seeds: Uint8Array };

/** One pixel as the body sees it. Reused from pixel to pixel. */
type Site = {
  /** In pixels of the working picture. */
  x: number;
  y: number;
  /** Sideways from the torso's axis in shoulder widths, and down from the shoulders in torso lengths. */
  across: number;
  along: number;
  /** 1 on the face ellipse; `faceUp` is the part of it towards the crown. */
  faceRadius: number;
  faceUp: number;
};

/** Every class gets this much anywhere on a person: colour may overrule position. */
const floor = 0.02;

/**
 * @param geometry in pixels of the working picture
 * @param person   matte of the networks over the region, 0 to 1
 */
export function classPriors(geometry: BodyGeometry, person: Float32Array, region: Region): ClassPriors {
  const { left, top, widthPx, heightPx, perPixel } = region;
  const planes = bodyClasses.map(() => new Float32Array(widthPx * heightPx));
  const seeds = new Uint8Array(widthPx * heightPx);
  const site: Site = { x: 0, y: 0, across: 0, along: 0, faceRadius: 0, faceUp: 0 };
  const weights = new Float64Array(bodyClasses.length);
  const arms = armsOf(geometry);
  const hands = handSegments(geometry);
  for (let row = 0; row < heightPx; row++) {
    for (let column = 0; column < widthPx; column++) {
      const i = row * widthPx + column;
      moveTo(site, (left + column + 0.5) * perPixel, (top + row + 0.5) * perPixel, geometry);
      weights.fill(floor).fill(0, 0, 1);
      addHead(weights, site);
      addNeck(weights, site, geometry);
      addTorso(weights, site);
      addArms(weights, site, arms, geometry.torso.shoulderWidthPx);
      const fingersPx = addHands(weights, site, hands, geometry.torso.shoulderWidthPx);
      addLegs(weights, site, geometry);
      seeds[i] = seedBits(site, weights, fingersPx / geometry.torso.shoulderWidthPx);
      const inside = Math.min(0.997, Math.max(0.003, person[i] ?? 0));
      writeShares(planes, i, inside, weights);
    }
  }
  return { planes, seeds };
}

function moveTo(site: Site, x: number, y: number, { torso, face }: BodyGeometry): void {
  site.x = x;
  site.y = y;
  const dx = x - torso.midShoulder.x;
  const dy = y - torso.midShoulder.y;
  site.along = (dx * torso.down.x + dy * torso.down.y) / torso.torsoLengthPx;
  site.across = (dx * torso.right.x + dy * torso.right.y) / torso.shoulderWidthPx;
  const fx = x - face.centre.x;
  const fy = y - face.centre.y;
  const sideways = (fx * face.up.y - fy * face.up.x) / face.halfWidthPx;
  site.faceUp = (fx * face.up.x + fy * face.up.y) / face.halfHeightPx;
  site.faceRadius = Math.sqrt(sideways * sideways + site.faceUp * site.faceUp);
}

function add(weights: Float64Array, label: number, weight: number): void {
  weights[label] = (weights[label] ?? 0) + weight;
}

function addHead(weights: Float64Array, { along, faceRadius, faceUp }: Site): void {
  if (faceRadius < 1) {
    const rim = faceRadius > 0.85;
    add(weights, labelOf.skin, rim && faceUp > 0.3 ? 0.9 : 3);
    add(weights, labelOf.hair, rim ? 0.8 : 0.12);
  } else if (along < -0.02 || faceRadius < 2.1) {
    add(weights, labelOf.hair, smoothstep(2.6, 1.1, faceRadius) + (faceUp > -0.9 ? 0.3 : 0.1));
    add(weights, labelOf.skin, 0.2);
  }
}

function addNeck(weights: Float64Array, { x, y, along, faceRadius }: Site, { torso, face }: BodyGeometry): void {
  if (along >= 0.12 || faceRadius < 0.9) return;
  const off = segmentDistance(x, y, face.chin, torso.midShoulder) / torso.shoulderWidthPx;
  if (off < 0.24) add(weights, labelOf.skin, 1.8 * (1 - off / 0.26) * smoothstep(0.16, -0.02, along) + 0.2);
}

/** Upper and lower are nearly equal around the waist, so that colour finds the waistband. */
function addTorso(weights: Float64Array, { across, along }: Site): void {
  if (along <= -0.16 || Math.abs(across) >= 0.75) return;
  add(weights, labelOf.upper, 1.2 * smoothstep(-0.16, 0.06, along) * smoothstep(1.3, 0.84, along));
  add(weights, labelOf.skin, 0.22 * smoothstep(0.35, 0, along) + 0.06);
  add(weights, labelOf.lower, 1.2 * smoothstep(0.52, 0.98, along));
  if (along < 0.5) add(weights, labelOf.hair, 0.08);
}

/** An arm, and the area beyond which no pixel is near enough to it. */
type Arm = { limbs: Limbs; area: Area };

/** How far from its bones a pixel may be of an arm, and of a hand, in shoulder widths. */
const reach = { arm: 0.3, hand: 0.13 } as const;

function armsOf({ limbs, torso }: BodyGeometry): Record<Side, Arm> {
  const armOf = (side: Side) => {
    const { shoulder, elbow, wrist } = limbs[side];
    return { limbs: limbs[side], area: areaAround([shoulder, elbow, wrist], reach.arm * torso.shoulderWidthPx) };
  };
  return { left: armOf("left"), right: armOf("right") };
}

function addArms(weights: Float64Array, site: Site, arms: Record<Side, Arm>, shoulderWidthPx: number): void {
  const left = nearestOnArm(site, arms.left);
  const leftPx = limbDistancePx;
  const right = nearestOnArm(site, arms.right);
  const distancePx = Math.min(leftPx, limbDistancePx);
  const towardsWrist = leftPx <= limbDistancePx ? left : right;
  const near = 1 - distancePx / (shoulderWidthPx * reach.arm);
  if (near <= 0) return;
  add(weights, labelOf.upper, 0.8 * near * (1 - 0.35 * towardsWrist));
  add(weights, labelOf.skin, near * (0.45 + 0.5 * towardsWrist));
}

/** `nearestOnLimb` of an arm; far from it only that it is far. */
function nearestOnArm({ x, y }: Site, { limbs, area }: Arm): number {
  if (isInArea(area, x, y)) return nearestOnLimb(x, y, limbs.shoulder, limbs.elbow, limbs.wrist);
  limbDistancePx = Infinity;
  return 0;
}

/** Distance of the last `nearestOnLimb`; beside the return value, so that the per-pixel loop makes no objects. */
let limbDistancePx = 0;

/** How far along a limb of two bones the nearest point lies: 0 at its root, 0.5 at the joint, 1 at its end. */
function nearestOnLimb(x: number, y: number, root: Limbs["hip"], joint: Limbs["hip"], end: Limbs["hip"]): number {
  const first = segmentFraction(x, y, root, joint);
  const second = segmentFraction(x, y, joint, end);
  const firstPx = distanceToFraction(x, y, root, joint, first);
  const secondPx = distanceToFraction(x, y, joint, end, second);
  limbDistancePx = Math.min(firstPx, secondPx);
  return firstPx <= secondPx ? first * 0.5 : 0.5 + second * 0.5;
}

type HandSegment = { wrist: Point; tip: Point; area: Area };

/** From each wrist past the knuckles of index and little finger to where the fingers may reach. */
function handSegments({ limbs, torso }: BodyGeometry): HandSegment[] {
  return [limbs.left, limbs.right].flatMap(({ wrist, index, pinky }) =>
    [index, pinky].map((knuckle) => {
      const tip = between(wrist, knuckle, 1.35);
      return { wrist, tip, area: areaAround([wrist, tip], reach.hand * torso.shoulderWidthPx) };
    }),
  );
}

/** @returns distance to the fingers in pixels: beyond the wrist, where no cuff can lie; infinite farther than a hand reaches */
function addHands(weights: Float64Array, { x, y }: Site, hands: HandSegment[], shoulderWidthPx: number): number {
  let handPx = Infinity;
  let fingersPx = Infinity;
  for (const { wrist, tip, area } of hands) {
    if (!isInArea(area, x, y)) continue;
    const fraction = segmentFraction(x, y, wrist, tip);
    const distancePx = distanceToFraction(x, y, wrist, tip, fraction);
    handPx = Math.min(handPx, distancePx);
    if (fraction > 0.45) fingersPx = Math.min(fingersPx, distancePx);
  }
  if (handPx < shoulderWidthPx * reach.hand) {
    add(weights, labelOf.skin, fingersPx < shoulderWidthPx * 0.12 ? 1.6 : 0.5);
  }
  return fingersPx;
}

function addLegs(weights: Float64Array, { x, y, across, along }: Site, { limbs }: BodyGeometry): void {
  if (along < 1) return;
  const left = nearestOnLimb(x, y, limbs.left.hip, limbs.left.knee, limbs.left.ankle);
  const leftPx = limbDistancePx;
  const right = nearestOnLimb(x, y, limbs.right.hip, limbs.right.knee, limbs.right.ankle);
  const towardsAnkle = leftPx <= limbDistancePx ? left : right;
  add(weights, labelOf.lower, 1.2);
  add(weights, labelOf.skin, 0.3 + 0.35 * towardsAnkle);
  if (along < 1.5 && Math.abs(across) < 0.6) add(weights, labelOf.upper, 0.12);
}

function seedBits(site: Site, weights: Float64Array, fingers: number): number {
  const { across, along, faceRadius, faceUp } = site;
  const aside = Math.abs(across);
  let bits = 0;
  if (faceRadius < 0.8) bits |= seedOf.face;
  if (faceRadius < 0.8 || fingers < 0.08) bits |= seedOf.skin;
  if (faceRadius > 1.12 && faceRadius < 1.6 && faceUp > 0.25) bits |= seedOf.hair;
  if (along > 0.1 && along < 0.56 && aside < 0.42) bits |= seedOf.upper;
  if (along > 1.04 && along < 1.35 && (weights[labelOf.lower] ?? 0) > 1) bits |= seedOf.lower;
  if (aside < 0.5 && along > -0.06) bits |= seedOf.torsoCore;
  // Short enough to lie within any skirt.
  if (along > 0.95 && along < 1.6) bits |= seedOf.hipCore;
  return bits;
}

function writeShares(planes: Float32Array[], i: number, inside: number, weights: Float64Array): void {
  let sum = 0;
  for (let label = 1; label < weights.length; label++) sum += weights[label] ?? 0;
  for (let label = 0; label < weights.length; label++) {
    const plane = planes[label];
    if (plane) plane[i] = label === labelOf.backdrop ? 1 - inside : (inside * (weights[label] ?? 0)) / sum;
  }
}
