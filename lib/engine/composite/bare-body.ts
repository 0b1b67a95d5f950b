import { areaAround } from "../raster/area-around";
import { distanceToFraction, segmentFraction } from "../raster/segment";
import { smoothstep } from "../raster/smoothstep";
import { labelOf, type PersonAnalysis, type Point, type Side } from "../types";
import { armShape } from "../warp/arm-shape";
import { labelAt, torsoDown, torsoPoint } from "../warp/body-frame";
import { legShape } from "../warp/lower-shape";
import { torsoShape } from "../warp/torso-shape";
import type { Tube } from "../warp/tube";
import type { ClassPlanes } from "./class-planes";
import { legBuild, meetingHand } from "./limb-build";
import type { WorkBox } from "./work-box";

/** Where bare skin would be seen if the old garment were taken off, and how light falls on it. */
export type BareBody = {
  /** 0 backdrop, 1 body; soft at the contour. */
  cover: Float32Array;
  /** The arms alone: they lie in front of the torso. */
  arms: Float32Array;
  /** 1 facing the viewer, less towards the sides of limbs and torso. */
  shade: Float32Array;
};

/** How much darker the sides of a limb and of the torso are than their middle. */
const falloff = { limb: 0.34, torso: 0.16 } as const;

/** A bone with the half widths of the body at both of its ends, in pixels. */
type Bone = { from: Point; to: Point; fromPx: number; toPx: number };

/**
 * The body under the clothes, as limbs and a torso with round sides.
 *
 * @param parts `torsoToV` and `legsFromV` how far down the torso is bare and legs begin: beside a garment nobody sees skin;
 *              `armsFrom` the share of the arms from which on they are bare (1 and more: none);
 *              `hemV` how far down the new top reaches: beside it, from the armpits on, nobody sees skin of the torso
 */
export function bareBody(
  person: PersonAnalysis,
  planes: ClassPlanes,
  box: WorkBox,
  parts: { armsFrom: number; torsoToV: number; legsFromV: number; hemV: number },
): BareBody {
  const body: BareBody = {
    cover: new Float32Array(box.widthPx * box.heightPx),
    arms: new Float32Array(box.widthPx * box.heightPx),
    shade: new Float32Array(box.widthPx * box.heightPx).fill(1 - falloff.torso),
  };
  for (const side of ["left", "right"] as const) {
    // Trousers hide no bare arm: what they hide beside one is backdrop.
    const notUnder = isBare(person, side) ? planes.lower : undefined;
    for (const bone of armBones(person, side, parts.armsFrom)) addBone(bone, box, body, notUnder);
  }
  body.arms.set(body.cover);
  addTorso(person, box, body, parts);
  if (parts.legsFromV < Infinity) {
    const notLeg = aboveOrUnder(person, planes.upper, box, parts.legsFromV);
    for (const side of ["left", "right"] as const) {
      for (const bone of legBones(person, side)) addBone(bone, box, body, notLeg);
    }
  }
  // Nobody is wider without clothes than in them.
  for (const plane of [body.cover, body.arms]) {
    for (let i = 0; i < plane.length; i++) {
      if (plane[i]) plane[i] = (plane[i] ?? 0) * smoothstep(0.1, 0.7, planes.person[i] ?? 0);
    }
  }
  return body;
}

/** 1 under the top and above `fromV`, where no leg is painted. */
function aboveOrUnder({ torso }: PersonAnalysis, upper: Float32Array, box: WorkBox, fromV: number): Float32Array {
  const notLeg = upper.slice();
  for (let i = 0; i < notLeg.length; i++) {
    const v = torsoDown(torso, { x: box.left + (i % box.widthPx), y: box.top + Math.floor(i / box.widthPx) });
    if (v < fromV) notLeg[i] = Math.max(notLeg[i] ?? 0, smoothstep(fromV, fromV - 3, v));
  }
  return notLeg;
}

/** Stretches into which a limb is cut, so that its outline follows the arm or leg that was read from the photo. */
const stretches = 14;

function isBare(person: PersonAnalysis, side: Side): boolean {
  const arm = armShape(person, side);
  return labelAt(person, arm.middleAt(arm.lengthPx * 0.7)) === labelOf.skin;
}

function armBones(person: PersonAnalysis, side: Side, armsFrom: number): Bone[] {
  if (armsFrom >= 1) return [];
  const arm = armShape(person, side);
  const forearm = isBare(person, side) ? arm : meetingHand(person, arm);
  // Higher up the arm is one with the shoulder, whose contour is the torso's.
  return bonesOf(
    { ...forearm, halfWidthAt: (d) => forearm.halfWidthAt(Math.max(arm.upperPx * 0.25, d)) },
    armsFrom,
    forearm === arm ? 1.05 : 1.2,
  );
}

/** Half width of a bare thigh at most, as a share of the shoulder width: calves tell its width, and may be strong. */
const widestThigh = 0.2;

function legBones(person: PersonAnalysis, side: Side): Bone[] {
  const leg = legShape(person, side);
  const mostPx = person.torso.shoulderWidthPx * widestThigh;
  const build = legBuild(person, leg);
  const halfWidthAt = (d: number) => Math.min(mostPx, leg.halfWidthAt(d)) * build(d / leg.lengthPx);
  return bonesOf({ ...leg, halfWidthAt }, 0, 1.06);
}

function bonesOf({ lengthPx, middleAt, halfWidthAt }: Tube, fromShare: number, toShare: number): Bone[] {
  const at = (k: number) => (fromShare + ((toShare - fromShare) * k) / stretches) * lengthPx;
  return Array.from({ length: stretches }, (_, k) => ({
    from: middleAt(at(k)),
    to: middleAt(at(k + 1)),
    fromPx: halfWidthAt(at(k)),
    toPx: halfWidthAt(at(k + 1)),
  }));
}

/** @param notUnder where it is 1, this limb is not */
function addBone({ from, to, fromPx, toPx }: Bone, box: WorkBox, body: BareBody, notUnder?: Float32Array): void {
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
      const i = y * box.widthPx + x;
      const inside = smoothstep(halfPx + 1.2, halfPx - 1.2, awayPx) * (1 - (notUnder?.[i] ?? 0));
      if (inside === 0) continue;
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

function addTorso(
  person: PersonAnalysis,
  box: WorkBox,
  body: BareBody,
  { hemV, torsoToV }: { hemV: number; torsoToV: number },
): void {
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
  const unit = torso.shoulderWidthPx;
  const corners = [-0.42 * unit, torsoToV].flatMap((v) => [-1, 1].map((u) => torsoPoint(torso, v, u * unit * 0.95)));
  const area = areaAround(corners, 1);
  const firstX = Math.max(0, Math.floor(area.left) - box.left);
  const lastX = Math.min(box.widthPx - 1, Math.ceil(area.right) - box.left);
  const firstY = Math.max(0, Math.floor(area.top) - box.top);
  const lastY = Math.min(box.heightPx - 1, Math.ceil(area.bottom) - box.top);
  for (let y = firstY; y <= lastY; y++) {
    for (let x = firstX; x <= lastX; x++) {
      const dx = box.left + x - torso.midShoulder.x;
      const dy = box.top + y - torso.midShoulder.y;
      const v = dx * torso.down.x + dy * torso.down.y;
      if (v < -unit * 0.42 || v > torsoToV) continue;
      const u = dx * torso.right.x + dy * torso.right.y;
      const side: Side = u < 0 ? "left" : "right";
      const across = Math.abs(u);
      if (across > unit * 0.95) continue;
      const halfPx = v < unit * 0.12 ? Math.min(shape.tipPx[side], halfWidths(unit * 0.2)[side]) : halfWidths(v)[side];
      const top = across < unit * 0.16 ? -unit * 0.42 : shape.contourAt(across, side);
      const contour = smoothstep(halfPx + 1.2, halfPx - 1.2, across) * smoothstep(top - 1.2, top + 1.2, v);
      // An old top that was wider than the new one leaves backdrop beside it.
      const hidden = smoothstep(unit * 0.45, unit * 0.55, v) * smoothstep(hemV, hemV - 2, v);
      const inside = contour * (1 - hidden * smoothstep(halfPx * 0.6, halfPx * 0.75, across));
      if (inside === 0) continue;
      const round = Math.min(1, across / halfPx);
      mix(body, y * box.widthPx + x, inside, 1 - falloff.torso * round * round);
    }
  }
}
