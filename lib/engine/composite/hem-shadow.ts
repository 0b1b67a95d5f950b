import { boxBlur } from "../raster/box-blur";
import { smoothstep } from "../raster/smoothstep";
import type { PersonAnalysis } from "../types";
import { torsoDown } from "../warp/body-frame";
import { placeOnArm } from "../warp/arm-shape";
import { crotchV } from "../warp/lower-shape";
import type { OldGarment } from "./old-garment";
import type { WorkBox } from "./work-box";

/** How far below an old hem its shadow is taken off with it, as a share of the shoulder width. */
const reach = { cloth: 0.05, legs: 0.12 } as const;

/** Shares of the arm, and of the shoulder width around it, in which skin is no leg. */
const arm = { from: 0.4, reach: 0.22 } as const;

/**
 * Under an old hem lies its shadow, which would stay as a dark line across trousers or legs. Changes `erase`.
 *
 * @param below 0 to 1: what the shadow falls on
 */
export function addHemShadow(
  person: PersonAnalysis,
  below: Float32Array,
  { old, erase }: Pick<OldGarment, "old" | "erase">,
  box: WorkBox,
  on: keyof typeof reach,
): void {
  const unit = person.torso.shoulderWidthPx;
  const near = boxBlur(old, box.widthPx, box.heightPx, Math.max(4, Math.round(unit * reach[on])));
  const fromV = crotchV(person);
  for (let i = 0; i < erase.length; i++) {
    if (!below[i]) continue;
    const shadow = (below[i] ?? 0) * smoothstep(0, 0.25, near[i] ?? 0);
    if (shadow <= (erase[i] ?? 0)) continue;
    const x = box.left + (i % box.widthPx);
    const y = box.top + Math.floor(i / box.widthPx);
    if (on === "cloth" || (torsoDown(person.torso, { x, y }) > fromV && !isArm(person, x, y, unit))) erase[i] = shadow;
  }
}

/** Hands hang beside the thighs, and skin of theirs is never in the shadow of a hem. */
function isArm(person: PersonAnalysis, x: number, y: number, unit: number): boolean {
  return (["left", "right"] as const).some((side) => {
    const { wrist, index } = person.limbs[side];
    const place = placeOnArm(person, side, x, y);
    const isForearm = place.share > arm.from && place.awayPx < unit * arm.reach;
    return isForearm || Math.hypot(x - index.x, y - index.y) < unit * arm.reach * 1.3 || y < wrist.y;
  });
}
