import { distance, dot, shifted } from "../point";
import { labelOf, type PersonAnalysis, type Point, type Side, type TorsoFrame } from "../types";

export const outward = { left: -1, right: 1 } as const satisfies Record<Side, number>;

/** A point of the torso: `v` pixels below the shoulder line, `u` to the picture's right of the middle. */
export function torsoPoint({ midShoulder, down, right }: TorsoFrame, v: number, u: number): Point {
  return shifted(shifted(midShoulder, down, v), right, u);
}

/** How far below the shoulder line a point lies, in pixels along the torso. */
export function torsoDown({ midShoulder, down }: TorsoFrame, p: Point): number {
  return dot({ x: p.x - midShoulder.x, y: p.y - midShoulder.y }, down);
}

/** How far to the picture's right of the torso's middle line a point lies, in pixels. */
export function torsoAcross({ midShoulder, right }: TorsoFrame, p: Point): number {
  return dot({ x: p.x - midShoulder.x, y: p.y - midShoulder.y }, right);
}

/** Share of the upper arm that an elbow lies farther out than the joint: more, and the arm is lifted. */
const liftedShare = 0.6;

/** Whether an upper arm is held away from the torso, instead of hanging beside it. */
export function isLifted({ torso, limbs }: PersonAnalysis, side: Side): boolean {
  const { shoulder, elbow } = limbs[side];
  const outPx = Math.abs(torsoAcross(torso, elbow)) - Math.abs(torsoAcross(torso, shoulder));
  return outPx > liftedShare * distance(shoulder, elbow);
}

/** The parsing label at a point of the working picture; outside of it is backdrop. */
export function labelAt({ parsing, widthPx, heightPx }: PersonAnalysis, p: Point): number {
  const x = Math.floor((p.x * parsing.widthPx) / widthPx);
  const y = Math.floor((p.y * parsing.heightPx) / heightPx);
  if (x < 0 || y < 0 || x >= parsing.widthPx || y >= parsing.heightPx) return labelOf.backdrop;
  return parsing.labels[y * parsing.widthPx + x] ?? labelOf.backdrop;
}
