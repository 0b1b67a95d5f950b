import { smoothstep } from "../raster/smoothstep";
import type { PersonAnalysis } from "../types";
import { torsoAcross, torsoDown } from "../warp/body-frame";
import type { WarpedGarment } from "../warp/warped-garment";
import { addAlpha } from "./lay-piece";
import type { WorkBox } from "./work-box";

/** Shares of the shoulder width: half of the neck, up which a collar is seen over an open front, and over how much its rim fades. */
const neck = { aside: 0.3, below: 0.1, fade: 0.04 } as const;

/**
 * A jacket or cardigan with an open front is put on over what is worn: that stays between its edges, above its collar and below
 * its hem, and a vest leaves its sleeves too. Changes `erase`.
 */
export function keepUnderOpenFront(
  person: PersonAnalysis,
  erase: Float32Array,
  box: WorkBox,
  { opening, hemV, sleeveShare }: Pick<WarpedGarment, "opening" | "hemV" | "sleeveShare">,
): void {
  if (!opening) return;
  if (sleeveShare === 0) {
    erase.fill(0);
    return;
  }
  const { torso } = person;
  const unit = torso.shoulderWidthPx;
  const open = new Float32Array(erase.length);
  addAlpha(open, opening, box);
  for (let i = 0; i < erase.length; i++) {
    if (!erase[i]) continue;
    const at = { x: box.left + (i % box.widthPx), y: box.top + Math.floor(i / box.widthPx) };
    const v = torsoDown(torso, at);
    const across = Math.abs(torsoAcross(torso, at));
    const collar = v < unit * neck.below ? smoothstep(unit * (neck.aside + neck.fade), unit * neck.aside, across) : 0;
    const tail = smoothstep(hemV - unit * neck.fade, hemV, v);
    erase[i] = (erase[i] ?? 0) * (1 - Math.max(open[i] ?? 0, collar, tail));
  }
}
