import { labelOf, type PersonAnalysis } from "../types";
import { armShape } from "../warp/arm-shape";
import { labelAt } from "../warp/body-frame";
import type { ClassPlanes } from "./class-planes";
import type { OldGarment } from "./old-garment";
import type { WorkBox } from "./work-box";

/** Shares of the arm's length between which a cuff hangs, and where the sleeve above it is looked for. */
const cuff = { sleeve: [0.5, 0.6, 0.7], from: 0.72, to: 1.08, stretches: 12 } as const;

/** Sleeves are wider than the arm in them. */
const ease = 1.25;

/**
 * What is labelled lower garment on an arm that is clothed further up is the end of its sleeve, which hangs beside the trousers.
 * It goes with the old top. Changes `old` and `erase`.
 */
export function addCuffs(person: PersonAnalysis, planes: ClassPlanes, { old, erase }: OldGarment, box: WorkBox): void {
  for (const side of ["left", "right"] as const) {
    const arm = armShape(person, side);
    const at = (share: number) => arm.middleAt(share * arm.lengthPx);
    // The hem of a wide top may hang over one of these places of a bare arm.
    if (!cuff.sleeve.every((share) => labelAt(person, at(share)) === labelOf.upper)) continue;
    for (let k = 0; k <= cuff.stretches; k++) {
      const share = cuff.from + ((cuff.to - cuff.from) * k) / cuff.stretches;
      const { x, y } = at(share);
      const reachPx = arm.halfWidthAt(share * arm.lengthPx) * ease;
      const firstY = Math.max(0, Math.floor(y - reachPx) - box.top);
      const lastY = Math.min(box.heightPx - 1, Math.ceil(y + reachPx) - box.top);
      const firstX = Math.max(0, Math.floor(x - reachPx) - box.left);
      const lastX = Math.min(box.widthPx - 1, Math.ceil(x + reachPx) - box.left);
      for (let py = firstY; py <= lastY; py++) {
        for (let px = firstX; px <= lastX; px++) {
          if (Math.hypot(box.left + px - x, box.top + py - y) > reachPx) continue;
          const i = py * box.widthPx + px;
          const sleeve = planes.lower[i] ?? 0;
          old[i] = Math.max(old[i] ?? 0, sleeve);
          erase[i] = Math.max(erase[i] ?? 0, sleeve);
        }
      }
    }
  }
}
