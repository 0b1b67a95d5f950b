import { distanceToFraction, segmentFraction } from "../raster/segment";
import { smoothstep } from "../raster/smoothstep";
import type { PersonAnalysis } from "../types";
import { torsoDown } from "../warp/body-frame";
import { addShoulder } from "./bare-shoulder";
import { addTorso } from "./bare-torso";
import { mix, noBody, roundShade, type BareBody } from "./body-planes";
import type { ClassPlanes } from "./class-planes";
import { armBones, isBare, legBones, type Bone } from "./limb-bones";
import type { WorkBox } from "./work-box";

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
  const body = noBody(box);
  for (const side of ["left", "right"] as const) {
    // Trousers hide no bare arm: what they hide beside one is backdrop.
    const notUnder = isBare(person, side) ? planes.lower : undefined;
    for (const bone of armBones(person, side, parts.armsFrom)) addBone(bone, box, body, notUnder);
  }
  if (parts.armsFrom < shoulderEnds)
    for (const side of ["left", "right"] as const) addShoulder(person, side, box, body);
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

/** Share of the arm down to which it is one with the round of the shoulder. */
const shoulderEnds = 0.12;

/** 1 under the top and above `fromV`, where no leg is painted. */
function aboveOrUnder({ torso }: PersonAnalysis, upper: Float32Array, box: WorkBox, fromV: number): Float32Array {
  const notLeg = upper.slice();
  for (let i = 0; i < notLeg.length; i++) {
    const v = torsoDown(torso, { x: box.left + (i % box.widthPx), y: box.top + Math.floor(i / box.widthPx) });
    if (v < fromV) notLeg[i] = Math.max(notLeg[i] ?? 0, smoothstep(fromV, fromV - 3, v));
  }
  return notLeg;
}

/** @param notUnder where it is 1, this limb is not */
function addBone(bone: Bone, box: WorkBox, body: BareBody, notUnder?: Float32Array): void {
  const { from, to, fromPx, toPx, limb } = bone;
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
      const isRight = (box.left + x - from.x) * (to.y - from.y) > (box.top + y - from.y) * (to.x - from.x);
      if (mix(body, i, inside, roundShade("limb", round))) {
        body.limb[i] = limb;
        body.across[i] = isRight ? round : -round;
      }
    }
  }
}
