import type { GarmentKind } from "@/lib/shared/garment";
import { boxBlur } from "../raster/box-blur";
import { maskOf, planeOf } from "../raster/plane-of";
import { pushPull } from "../raster/push-pull";
import { smoothstep } from "../raster/smoothstep";
import { labelOf, type PersonAnalysis, type Side } from "../types";
import { labelAt, outward, torsoAcross, torsoDown, torsoPoint } from "../warp/body-frame";
import { lowerBegins } from "../warp/lower-shape";
import type { BareBody } from "./bare-body";
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
 * @returns three floats a pixel of the box
 */
export function undress(
  person: PersonAnalysis,
  base: Float32Array,
  planes: ClassPlanes,
  { erase }: OldGarment,
  box: WorkBox,
  body: BareBody,
  kind: GarmentKind,
): Float32Array {
  const { torso } = person;
  const wanted = maskOf(erase.length, (i) => (erase[i] ?? 0) >= leastErase);
  const backdrop = backdropFill(base, planes, erase, box, wanted);
  const skin = skinFill(person, base, planes, erase, body, box, wanted);
  const lower = kind === "upper" ? lowerFill(base, planes, box, wanted) : null;
  const widths = widthsOfLower(person);
  const bare = base.slice();
  for (let y = 0; y < box.heightPx; y++) {
    for (let x = 0; x < box.widthPx; x++) {
      const i = y * box.widthPx + x;
      const gone = erase[i] ?? 0;
      if (gone < leastErase) continue;
      const { below, within } = lower ? pulledUp(box.left + x, box.top + y, i) : { below: 0, within: 1 };
      const cover = (body.cover[i] ?? 0) * (1 - below * (1 - within));
      for (let c = 0; c < 3; c++) {
        const at = i * 3 + c;
        const onBody = (skin[at] ?? 0) * (1 - below) + (lower?.[at] ?? 0) * below;
        const fill = (backdrop[at] ?? 0) * (1 - cover) + onBody * cover;
        bare[at] = (base[at] ?? 0) * (1 - gone) + fill * gone;
      }
    }
  }
  return bare;

  /** How much the lower garment shows at a point, and whether that is within its width. */
  function pulledUp(px: number, py: number, i: number): { below: number; within: number } {
    const p = { x: px, y: py };
    const v = torsoDown(torso, p);
    // Arms hang in front of trousers.
    const below = smoothstep(torso.torsoLengthPx * 0.85, torso.torsoLengthPx * 0.87, v) * (1 - (body.arms[i] ?? 0));
    const u = torsoAcross(torso, p);
    const halfPx = widths[u < 0 ? "left" : "right"];
    return { below, within: smoothstep(halfPx + 2, halfPx, Math.abs(u)) };
  }
}

/** From the middle line to both sides of the lower garment where it comes into view: the old top may have hung wider than it. */
function widthsOfLower(person: PersonAnalysis): Record<Side, number> {
  const { torso } = person;
  const v = lowerBegins(person) + torso.shoulderWidthPx * 0.06;
  const half = (side: Side) => {
    let out = 0;
    while (
      out < torso.shoulderWidthPx &&
      labelAt(person, torsoPoint(torso, v, outward[side] * (out + 1))) === labelOf.lower
    )
      out++;
    // A hand before the hip or an open shirt is no side seam.
    return Math.max(out, torso.hipWidthPx * 0.62);
  };
  return { left: half("left"), right: half("right") };
}

/** Backdrop carried on over the person, from well outside of the person and of what is erased. */
function backdropFill(
  base: Float32Array,
  planes: ClassPlanes,
  erase: Float32Array,
  box: WorkBox,
  wanted: Uint8Array,
): Float32Array {
  const outside = planeOf(erase.length, (i) => ((planes.person[i] ?? 0) < 0.03 && (erase[i] ?? 0) < 0.05 ? 1 : 0));
  const inner = boxBlur(outside, box.widthPx, box.heightPx, 3);
  return pushPull(
    base,
    planeOf(inner.length, (i) => ((inner[i] ?? 0) > 0.97 ? 1 : 0)),
    box.widthPx,
    box.heightPx,
    wanted,
  );
}

function lowerFill(base: Float32Array, planes: ClassPlanes, box: WorkBox, wanted: Uint8Array): Float32Array | null {
  const inner = boxBlur(planes.lower, box.widthPx, box.heightPx, 2);
  const weight = planeOf(inner.length, (i) => ((inner[i] ?? 0) > 0.95 ? 1 : 0));
  return weight.some((share) => share > 0) ? pushPull(base, weight, box.widthPx, box.heightPx, wanted) : null;
}
