import { directionOf, dot } from "../point";
import { smoothstep } from "../raster/smoothstep";
import type { PersonAnalysis, Point, Side } from "../types";
import { armShape, innerSideOf } from "../warp/arm-shape";
import { isLifted, outward, torsoDown, torsoPoint } from "../warp/body-frame";

/** How far below the joint an armhole meets the crease between arm and torso, as a share of the shoulder width. */
const depthShare = 0.4;

export type Armhole = {
  /** 0 where there may be cloth to 1 where there is none, for a point of the working picture. */
  beyond: (x: number, y: number) => number;
  /** How far down the arm the edge reaches: past it the whole arm is in front. */
  depthPx: number;
};

/**
 * Where cloth without sleeves is not, beside a hanging upper arm: outside of the line from the joint,
 * where such cloth ends, to the crease, and below that outside of the bone. Cut across the arm instead, wide cloth would end in a
 * ledge, and a scrap of it would look out behind the arm.
 *
 * @returns null where the arm is lifted off the crease
 */
export function armholeOf(person: PersonAnalysis, side: Side): Armhole | null {
  const { torso } = person;
  const { shoulder, elbow } = person.limbs[side];
  if (isLifted(person, side)) return null;
  const depthPx = torso.shoulderWidthPx * depthShare;
  const creaseV = torsoDown(torso, shoulder) + depthPx;
  const crease = innerSideOf(person, armShape(person, side, "paint"), creaseV);
  if (crease === Infinity) return null;
  const beyondEdge = beyondLine(shoulder, torsoPoint(torso, creaseV, outward[side] * crease));
  const beyondBone = beyondLine(shoulder, elbow);
  const elbowV = torsoDown(torso, elbow);
  const beyond = (x: number, y: number) => {
    const v = torsoDown(torso, { x, y });
    return v < creaseV ? beyondEdge(x, y) : v < elbowV ? beyondBone(x, y) : 0;
  };
  return { beyond, depthPx };

  function beyondLine(from: Point, to: Point): (x: number, y: number) => number {
    const along = directionOf(from, to);
    const normal = { x: -along.y, y: along.x };
    const sign = Math.sign(dot(normal, torso.right)) * outward[side];
    return (x, y) => smoothstep(-1, 3, sign * ((x - from.x) * normal.x + (y - from.y) * normal.y));
  }
}
