import type { GarmentKind } from "@/lib/shared/garment";
import { boxBlur } from "../raster/box-blur";
import { maskOf } from "../raster/plane-of";
import { pushPull } from "../raster/push-pull";
import { smoothstep } from "../raster/smoothstep";
import type { PersonAnalysis } from "../types";
import { distanceToArm } from "../warp/arm-shape";
import { bareBody } from "./bare-body";
import type { ClassPlanes } from "./class-planes";
import type { OldGarment } from "./old-garment";
import { skinFill } from "./skin-fill";
import type { WorkBox } from "./work-box";

/** What is erased less than this is left as it is. */
const leastErase = 0.02;

/**
 * Paints over the old garment: backdrop beside the body, this person's skin on it, and below a short top the trousers or skirt
 * pulled up to the waist.
 *
 * @param sleeveShare how much of the arms the new sleeves cover
 * @returns three floats a pixel of the box
 */
export function undress(
  person: PersonAnalysis,
  base: Float32Array,
  planes: ClassPlanes,
  { erase }: OldGarment,
  box: WorkBox,
  kind: GarmentKind,
  sleeveShare: number,
): Float32Array {
  const { torso } = person;
  // A little of the arm goes on under the sleeve, so that no gap opens at its hem.
  const armsFrom = kind === "lower" ? 1 : Math.max(0, sleeveShare - 0.08);
  const body = bareBody(person, planes, box, { armsFrom: sleeveShare > 0.9 ? 1 : armsFrom, legs: kind !== "upper" });
  const wanted = maskOf(erase.length, (i) => (erase[i] ?? 0) >= leastErase);
  const backdrop = backdropFill(base, planes, erase, box, wanted);
  const skin = skinFill(person, base, planes, body, box, wanted);
  const lower = kind === "upper" ? lowerFill(base, planes, box, wanted) : null;
  const bare = base.slice();
  for (let y = 0; y < box.heightPx; y++) {
    for (let x = 0; x < box.widthPx; x++) {
      const i = y * box.widthPx + x;
      const gone = erase[i] ?? 0;
      if (gone < leastErase) continue;
      const cover = body.cover[i] ?? 0;
      const below = lower ? pulledUp(person, box.left + x, box.top + y) : 0;
      for (let c = 0; c < 3; c++) {
        const at = i * 3 + c;
        const onBody = (skin[at] ?? 0) * (1 - below) + (lower?.[at] ?? 0) * below;
        const fill = (backdrop[at] ?? 0) * (1 - cover) + onBody * cover;
        bare[at] = (base[at] ?? 0) * (1 - gone) + fill * gone;
      }
    }
  }
  return bare;

  function pulledUp(of: PersonAnalysis, px: number, py: number): number {
    const v = (px - torso.midShoulder.x) * torso.down.x + (py - torso.midShoulder.y) * torso.down.y;
    const below = smoothstep(torso.torsoLengthPx * 0.85, torso.torsoLengthPx * 0.87, v);
    if (below === 0) return 0;
    const p = { x: px, y: py };
    const armPx = Math.min(distanceToArm(of, "left", p), distanceToArm(of, "right", p));
    return armPx < torso.shoulderWidthPx * 0.1 ? 0 : below;
  }
}

/** Backdrop carried on over the person, from well outside of the person and of what is erased. */
function backdropFill(
  base: Float32Array,
  planes: ClassPlanes,
  erase: Float32Array,
  box: WorkBox,
  wanted: Uint8Array,
): Float32Array {
  const outside = planes.person.map((share, i) => (share < 0.03 && (erase[i] ?? 0) < 0.05 ? 1 : 0));
  const inner = boxBlur(outside, box.widthPx, box.heightPx, 3);
  return pushPull(
    base,
    inner.map((share) => (share > 0.97 ? 1 : 0)),
    box.widthPx,
    box.heightPx,
    wanted,
  );
}

function lowerFill(base: Float32Array, planes: ClassPlanes, box: WorkBox, wanted: Uint8Array): Float32Array | null {
  const inner = boxBlur(planes.lower, box.widthPx, box.heightPx, 2);
  const weight = inner.map((share) => (share > 0.95 ? 1 : 0));
  return weight.some((share) => share > 0) ? pushPull(base, weight, box.widthPx, box.heightPx, wanted) : null;
}
