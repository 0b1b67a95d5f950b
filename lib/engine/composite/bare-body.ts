import { between } from "../point";
import { distanceToFraction, segmentFraction } from "../raster/segment";
import { smoothstep } from "../raster/smoothstep";
import type { PersonAnalysis, Point, Side } from "../types";
import { armShape } from "../warp/arm-shape";
import { legShape } from "../warp/lower-shape";
import { torsoShape } from "../warp/torso-shape";
import type { WorkBox } from "./work-box";

/** Where bare skin would be seen if the old garment were taken off, and how light falls on it. */
export type BareBody = {
  /** 0 backdrop, 1 body; soft at the contour. */
  cover: Float32Array;
  /** 1 facing the viewer, less towards the sides of limbs and torso. */
  shade: Float32Array;
};

/** How much darker the sides of a limb and of the torso are than their middle. */
const falloff = { limb: 0.24, torso: 0.16 } as const;

/** A bone with the half widths of the body at both of its ends, in pixels. */
type Bone = { from: Point; to: Point; fromPx: number; toPx: number };

/**
 * The body under the clothes, as limbs and a torso with round sides.
 *
 * @param parts `legs` only where a lower garment is taken off: they would show through between a top and its trousers;
 *              `armsFrom` the share of the arms from which on they are bare (1 and more: none)
 */
export function bareBody(person: PersonAnalysis, box: WorkBox, parts: { armsFrom: number; legs: boolean }): BareBody {
  const body: BareBody = {
    cover: new Float32Array(box.widthPx * box.heightPx),
    shade: new Float32Array(box.widthPx * box.heightPx).fill(1 - falloff.torso),
  };
  addTorso(person, box, body);
  for (const side of ["left", "right"] as const) {
    for (const bone of armBones(person, side, parts.armsFrom)) addBone(bone, box, body);
    if (parts.legs) for (const bone of legBones(person, side)) addBone(bone, box, body);
  }
  return body;
}

function armBones(person: PersonAnalysis, side: Side, armsFrom: number): Bone[] {
  const arm = armShape(person, side);
  const { shoulder, elbow, wrist } = person.limbs[side];
  const upperShare = arm.upperPx / arm.lengthPx;
  const half = (d: number) => arm.halfWidthAt(d);
  const bones: Bone[] = [];
  if (armsFrom < upperShare) {
    const from = between(shoulder, elbow, armsFrom / upperShare);
    const fromPx = half(Math.max(arm.upperPx * 0.25, armsFrom * arm.lengthPx));
    bones.push({ from, to: elbow, fromPx, toPx: half(arm.upperPx) });
  }
  if (armsFrom < 1) {
    const start = Math.max(0, (armsFrom - upperShare) / (1 - upperShare));
    const from = between(elbow, wrist, start);
    const fromPx = half(Math.max(arm.upperPx, armsFrom * arm.lengthPx));
    bones.push({ from, to: between(elbow, wrist, 1.08), fromPx, toPx: half(arm.lengthPx) });
  }
  return bones;
}

function legBones(person: PersonAnalysis, side: Side): Bone[] {
  const leg = legShape(person, side);
  const { hip, knee, ankle } = person.limbs[side];
  const kneePx = leg.halfWidthAt(leg.lengthPx * 0.5);
  return [
    { from: hip, to: knee, fromPx: leg.halfWidthAt(0), toPx: kneePx },
    { from: knee, to: between(knee, ankle, 1.12), fromPx: kneePx, toPx: leg.halfWidthAt(leg.lengthPx) },
  ];
}

function addBone({ from, to, fromPx, toPx }: Bone, box: WorkBox, body: BareBody): void {
  const reachPx = Math.max(fromPx, toPx) + 2;
  const firstX = Math.max(0, Math.floor(Math.min(from.x, to.x) - reachPx - box.left));
  const lastX = Math.min(box.widthPx - 1, Math.ceil(Math.max(from.x, to.x) + reachPx - box.left));
  const firstY = Math.max(0, Math.floor(Math.min(from.y, to.y) - reachPx - box.top));
  const lastY = Math.min(box.heightPx - 1, Math.ceil(Math.max(from.y, to.y) + reachPx - box.top));
  for (let y = firstY; y <= lastY; y++) {
    for (let x = firstX; x <= lastX; x++) {
      const along = segmentFraction(box.left + x, box.top + y, from, to);
      const awayPx = distanceToFraction(box.left + x, box.top + y, from, to, along);
      const halfPx = fromPx + (toPx - fromPx) * along;
      const inside = smoothstep(halfPx + 1.2, halfPx - 1.2, awayPx);
      if (inside === 0) continue;
      const i = y * box.widthPx + x;
      const round = Math.min(1, awayPx / halfPx);
      mix(body, i, inside, 1 - falloff.limb * round * round);
    }
  }
}

/** A limb in front keeps its own roundness where it is more in the middle of itself than what lies behind. */
function mix(body: BareBody, i: number, cover: number, shade: number): void {
  const before = body.cover[i] ?? 0;
  body.shade[i] = before > 0 ? Math.max(body.shade[i] ?? 0, shade) : shade;
  body.cover[i] = Math.max(before, cover);
}

function addTorso(person: PersonAnalysis, box: WorkBox, body: BareBody): void {
  const { torso } = person;
  const shape = torsoShape(person);
  const rows = new Map<number, Record<Side, number>>();
  const halfWidths = (v: number) => {
    const key = Math.round(v / 4);
    const known = rows.get(key);
    if (known) return known;
    const measured = { left: shape.halfWidthAt(key * 4, "left"), right: shape.halfWidthAt(key * 4, "right") };
    rows.set(key, measured);
    return measured;
  };
  const lowestV = torso.torsoLengthPx * 1.15;
  const unit = torso.shoulderWidthPx;
  for (let y = 0; y < box.heightPx; y++) {
    for (let x = 0; x < box.widthPx; x++) {
      const dx = box.left + x - torso.midShoulder.x;
      const dy = box.top + y - torso.midShoulder.y;
      const v = dx * torso.down.x + dy * torso.down.y;
      if (v < -unit * 0.42 || v > lowestV) continue;
      const u = dx * torso.right.x + dy * torso.right.y;
      const side: Side = u < 0 ? "left" : "right";
      const across = Math.abs(u);
      if (across > unit * 0.95) continue;
      const halfPx = v < unit * 0.12 ? Math.min(shape.tipPx[side], halfWidths(unit * 0.2)[side]) : halfWidths(v)[side];
      const top = across < unit * 0.16 ? -unit * 0.42 : shape.contourAt(across, side);
      const inside = smoothstep(halfPx + 1.2, halfPx - 1.2, across) * smoothstep(top - 1.2, top + 1.2, v);
      if (inside === 0) continue;
      const round = Math.min(1, across / halfPx);
      mix(body, y * box.widthPx + x, inside, 1 - falloff.torso * round * round);
    }
  }
}
