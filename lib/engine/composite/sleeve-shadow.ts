import { directionOf } from "../point";
import type { Direction, PersonAnalysis } from "../types";
import { placeOnArm } from "../warp/arm-shape";
import type { ClassPlanes } from "./class-planes";
import type { OldGarment } from "./old-garment";
import type { WorkBox } from "./work-box";

/** Shares of the shoulder width: how far down the arm a hem's shadow reaches, and how far from its bones skin is of the arm. */
const reach = { shadow: 0.035, aside: 0.2 } as const;

/** Up the arm from a place, as shares of the shadow's reach, and how much of the shadow there is where cloth lies that far off. */
const steps = [
  { share: 0.5, shadow: 1 },
  { share: 0.75, shadow: 0.67 },
  { share: 1, shadow: 0.33 },
] as const;

/**
 * Under the hem of an old sleeve lies its shadow, and often a rim that is half cloth: a dark line across the arm. It goes with the
 * sleeve. The skin beside cloth stays: its outline is the arm's own. Changes `erase`.
 */
export function addSleeveShadow(
  person: PersonAnalysis,
  { skin }: Pick<ClassPlanes, "skin">,
  { old, erase }: Pick<OldGarment, "old" | "erase">,
  box: WorkBox,
): void {
  const unit = person.torso.shoulderWidthPx;
  for (const side of ["left", "right"] as const) {
    const { shoulder, elbow, wrist } = person.limbs[side];
    const xs = [shoulder.x, elbow.x, wrist.x];
    const ys = [shoulder.y, elbow.y, wrist.y];
    const asidePx = unit * reach.aside;
    const firstX = Math.max(0, Math.floor(Math.min(...xs) - asidePx) - box.left);
    const lastX = Math.min(box.widthPx - 1, Math.ceil(Math.max(...xs) + asidePx) - box.left);
    const firstY = Math.max(0, Math.floor(Math.min(...ys)) - box.top);
    const lastY = Math.min(box.heightPx - 1, Math.ceil(Math.max(...ys)) - box.top);
    const elbowShare = placeOnArm(person, side, elbow.x, elbow.y).share;
    const along = { upper: directionOf(shoulder, elbow), fore: directionOf(elbow, wrist) };
    for (let y = firstY; y <= lastY; y++) {
      for (let x = firstX; x <= lastX; x++) {
        const i = y * box.widthPx + x;
        if ((skin[i] ?? 0) < 0.3 || (erase[i] ?? 0) >= 1) continue;
        const { share, awayPx } = placeOnArm(person, side, box.left + x, box.top + y);
        if (awayPx > asidePx) continue;
        const shadow = shadowAt(x, y, share < elbowShare ? along.upper : along.fore);
        erase[i] = Math.max(erase[i] ?? 0, shadow);
      }
    }
  }

  function shadowAt(x: number, y: number, down: Direction): number {
    let shadow = 0;
    for (const step of steps) {
      const upPx = unit * reach.shadow * step.share;
      const above = Math.round(y - down.y * upPx) * box.widthPx + Math.round(x - down.x * upPx);
      shadow = Math.max(shadow, step.shadow * (old[above] ?? 0));
    }
    return shadow;
  }
}
