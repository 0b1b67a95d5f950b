import { between } from "../../point";
import type { Limbs, Point, TorsoFrame } from "../../types";
import { torsoAcross, torsoDown } from "../../warp/body-frame";

/** A hand by its bones; `tips` is where the fingers end. */
export type Hand = { elbow: Point; wrist: Point; centre: Point; tips: Point };

/** In shoulder widths from the middle of the shoulder line. Hands on hips are further aside, hanging ones further down. */
const before = { aside: 0.5, above: -0.35, below: 1.2 } as const;

/** An arm whose wrist is less surely seen is behind the back: 0.04 and 0.12 there, 0.6 and more of hands in view (20 pictures). */
const leastVisibility = 0.3;

/** The hand of an arm, where it is seen in front of the torso; null where not. */
export function handBeforeTorso({ elbow, wrist, index, pinky }: Limbs, torso: TorsoFrame): Hand | null {
  const knuckles = between(index, pinky, 0.5);
  const centre = between(wrist, knuckles, 0.8);
  const across = torsoAcross(torso, centre) / torso.shoulderWidthPx;
  const down = torsoDown(torso, centre) / torso.shoulderWidthPx;
  if (wrist.visibility < leastVisibility) return null;
  if (Math.abs(across) > before.aside || down < before.above || down > before.below) return null;
  return { elbow, wrist, centre, tips: between(wrist, knuckles, 1.8) };
}
