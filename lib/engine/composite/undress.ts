import type { GarmentKind } from "@/lib/shared/garment";
import { boxBlur } from "../raster/box-blur";
import { maskOf } from "../raster/plane-of";
import { pushPull } from "../raster/push-pull";
import type { PersonAnalysis } from "../types";
import { torsoDown } from "../warp/body-frame";
import type { BareBody } from "./body-planes";
import type { ClassPlanes } from "./class-planes";
import type { OldGarment } from "./old-garment";
import { pulledUpLower } from "./pull-up-lower";
import { skinFill } from "./skin-fill";
import type { WorkBox } from "./work-box";

/** What is erased less than this is left as it is. */
const leastErase = 0.02;

/**
 * Paints over the old garment: backdrop beside the body, this person's skin on it, and below a short top the trousers or skirt
 * pulled up to the waist.
 *
 * @param showsFromV where a new lower garment comes into view
 *
 * @returns three floats a pixel of the box
 */
export function undress(
  person: PersonAnalysis,
  base: Float32Array,
  planes: ClassPlanes,
  { rim, erase }: Pick<OldGarment, "rim" | "erase">,
  box: WorkBox,
  body: BareBody,
  kind: GarmentKind,
  showsFromV: number,
): Float32Array {
  const wanted = maskOf(erase.length, (i) => (erase[i] ?? 0) >= leastErase);
  const backdrop = backdropFill(base, planes, erase, box, wanted);
  const onBody = maskOf(erase.length, (i) => wanted[i] === 1 && (body.cover[i] ?? 0) > 0);
  const skin = skinFill(person, base, planes, rim, body, box, onBody);
  const lower = kind === "upper" ? pulledUpLower(person, base, planes, box, body, wanted) : null;
  const worn = kind === "lower" ? wornFill(base, planes, erase, box, wanted) : null;
  const aboveV = showsFromV + person.torso.shoulderWidthPx * 0.06;
  const bare = base.slice();
  for (let y = 0; y < box.heightPx; y++) {
    for (let x = 0; x < box.widthPx; x++) {
      const i = y * box.widthPx + x;
      const gone = erase[i] ?? 0;
      if (gone < leastErase) continue;
      const isAbove = worn !== null && torsoDown(person.torso, { x: box.left + x, y: box.top + y }) < aboveV;
      const below = lower?.shows[i] ?? 0;
      const within = lower?.within[i] ?? 1;
      const cover = (body.cover[i] ?? 0) * (1 - below * (1 - within));
      for (let c = 0; c < 3; c++) {
        const at = i * 3 + c;
        const around = (isAbove ? worn[at] : skin[at]) ?? 0;
        const paint = around * (1 - below) + (lower?.rgb[at] ?? 0) * below;
        const fill = (backdrop[at] ?? 0) * (1 - cover) + paint * cover;
        bare[at] = (base[at] ?? 0) * (1 - gone) + fill * gone;
      }
    }
  }
  return bare;
}

/** Nearer to the person than this a rim of cloth may pass for backdrop: it counts that little, where there is nothing else. */
const sureMarginPx = 10;
const doubtfulWeight = 0.02;

/** Backdrop carried on over the person, from well outside of the person and of what is erased. */
function backdropFill(
  base: Float32Array,
  planes: ClassPlanes,
  erase: Float32Array,
  box: WorkBox,
  wanted: Uint8Array,
): Float32Array {
  const outside = new Float32Array(erase.length);
  for (let i = 0; i < outside.length; i++) {
    if ((planes.person[i] ?? 0) < 0.03 && (erase[i] ?? 0) < 0.05) outside[i] = 1;
  }
  const weight = boxBlur(outside, box.widthPx, box.heightPx, 3);
  const sure = boxBlur(outside, box.widthPx, box.heightPx, sureMarginPx);
  for (let i = 0; i < weight.length; i++) {
    weight[i] = (sure[i] ?? 0) > 0.97 ? 1 : (weight[i] ?? 0) > 0.97 ? doubtfulWeight : 0;
  }
  return pushPull(base, weight, box.widthPx, box.heightPx, wanted);
}

/** Above a new waistband, what borders on the old one is carried on: the top, or the bare waist under a cropped one. */
function wornFill(
  base: Float32Array,
  planes: ClassPlanes,
  erase: Float32Array,
  box: WorkBox,
  wanted: Uint8Array,
): Float32Array {
  const seen = new Float32Array(erase.length);
  for (let i = 0; i < seen.length; i++) {
    seen[i] = Math.max(planes.upper[i] ?? 0, planes.skin[i] ?? 0) * (1 - (erase[i] ?? 0));
  }
  const weight = boxBlur(seen, box.widthPx, box.heightPx, 2);
  for (let i = 0; i < weight.length; i++) weight[i] = (weight[i] ?? 0) > 0.95 ? 1 : 0;
  return pushPull(base, weight, box.widthPx, box.heightPx, wanted);
}
