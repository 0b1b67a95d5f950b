import { between, distance } from "../point";
import { distanceToFraction, segmentFraction } from "../raster/segment";
import { smoothstep } from "../raster/smoothstep";
import type { PersonAnalysis, Point } from "../types";
import type { WarpedGarment } from "../warp/warped-garment";
import { armholeOf } from "./armhole";
import type { ClassPlanes } from "./class-planes";
import { paintOfArms } from "./seen-arm";
import type { WorkBox } from "./work-box";

/** Shares of the shoulder width around the bones that count as the limb. */
const reach = { upperArm: 0.17, forearm: 0.155, hand: 0.17, besideTorso: 0.42, around: 0.3 } as const;

/** An arm whose wrist is less surely seen is behind the back, and what is painted of it too. */
const leastVisibility = 0.3;

/**
 * 0 to 1: what lies in front of the body of the new garment: skin of arms and hands, and all beyond the edge of an armhole
 * (sleeves are laid over the arms later).
 *
 * @param painted 0 to 1: arms that the photo does not show. Where they leave an armhole is a guess, so that of a garment without
 *   sleeves the cloth is laid over their upper part: a wide tank would be cut by them.
 */
export function limbsInFront(
  person: PersonAnalysis,
  planes: Pick<ClassPlanes, "skin">,
  painted: Float32Array,
  box: WorkBox,
  warped: WarpedGarment,
): Float32Array {
  const { torso } = person;
  const unit = torso.shoulderWidthPx;
  const front = new Float32Array(box.widthPx * box.heightPx);
  const paintOf = paintOfArms(planes.skin, box, unit);
  for (const side of ["left", "right"] as const) {
    const { shoulder, elbow, wrist } = person.limbs[side];
    const isHidden = wrist.visibility < leastVisibility;
    const fingers = between(elbow, wrist, 1.35);
    const upperPx = distance(shoulder, elbow);
    const forePx = distance(elbow, wrist);
    const coveredPx = warped.sleeveShare * (upperPx + forePx);
    const armhole = warped.sleeveShare > 0 ? null : armholeOf(person, side);
    const coveredUpper = Math.max(armhole ? armhole.depthPx / upperPx - emerging : 0.25, coveredPx / upperPx);
    const paintAt = paintOf([shoulder, elbow, wrist]);
    forPixelsAround([shoulder, elbow, wrist, fingers], unit * reach.around, box, (x, y, i) => {
      const seen = planes.skin[i] ?? 0;
      // Where skin meets the old cloth both are soft, and one goes on in the other: taken singly they would leave a seam.
      const paint = isHidden ? 0 : (painted[i] ?? 0);
      const skin = Math.min(1, seen + (paint > 0 ? paint * paintAt(x, y, i) : 0));
      const beyond = armhole && besideTorso(x, y) ? armhole.beyond(x, y) : 0;
      if (beyond > 0) front[i] = Math.max(front[i] ?? 0, beyond);
      if (skin < 0.05) return;
      const inHand = near(x, y, wrist, fingers) < unit * reach.hand;
      const inForearm = bare(x, y, elbow, wrist, unit * reach.forearm, (coveredPx - upperPx) / forePx);
      const inUpper = besideTorso(x, y) ? bare(x, y, shoulder, elbow, unit * reach.upperArm, coveredUpper) : 0;
      const upperSkin = warped.sleeveShare > 0 || armhole ? skin : seen;
      front[i] = Math.max(front[i] ?? 0, inHand ? Math.min(1, seen + paint) : skin * inForearm, upperSkin * inUpper);
    });
  }
  return front;

  function besideTorso(x: number, y: number): boolean {
    const u = (x - torso.midShoulder.x) * torso.right.x + (y - torso.midShoulder.y) * torso.right.y;
    return Math.abs(u) > unit * reach.besideTorso;
  }
}

/** Over this share of a bone an arm comes out from under the cloth: without it the armhole would have a notch. */
const emerging = 0.1;

/** 1 near a bone, past the share of it that a sleeve covers; 0 elsewhere. */
function bare(x: number, y: number, from: Point, to: Point, reachPx: number, covered: number): number {
  const along = segmentFraction(x, y, from, to);
  if (along < covered || distanceToFraction(x, y, from, to, along) >= reachPx) return 0;
  return covered < 0 ? 1 : smoothstep(covered, covered + emerging, along);
}

function near(x: number, y: number, a: Point, b: Point): number {
  return distanceToFraction(x, y, a, b, segmentFraction(x, y, a, b));
}

function forPixelsAround(
  points: Point[],
  reachPx: number,
  box: WorkBox,
  visit: (x: number, y: number, i: number) => void,
): void {
  const xs = points.map((p) => p.x - box.left);
  const ys = points.map((p) => p.y - box.top);
  const firstX = Math.max(0, Math.floor(Math.min(...xs) - reachPx));
  const lastX = Math.min(box.widthPx - 1, Math.ceil(Math.max(...xs) + reachPx));
  const firstY = Math.max(0, Math.floor(Math.min(...ys) - reachPx));
  const lastY = Math.min(box.heightPx - 1, Math.ceil(Math.max(...ys) + reachPx));
  for (let y = firstY; y <= lastY; y++) {
    for (let x = firstX; x <= lastX; x++) visit(box.left + x, box.top + y, y * box.widthPx + x);
  }
}
