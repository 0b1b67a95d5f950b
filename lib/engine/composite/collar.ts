import { boxBlur } from "../raster/box-blur";
import { cutArea, pixelsOf } from "../raster/cut-area";
import { rgbOfLab } from "../raster/lab";
import { smoothstep } from "../raster/smoothstep";
import type { Area, PersonAnalysis, TorsoFrame } from "../types";
import { torsoAcross, torsoDown, torsoPoint } from "../warp/body-frame";
import type { ClassPlanes } from "./class-planes";
import { isSkinToned } from "./is-skin-toned";
import type { OldGarment } from "./old-garment";
import type { WorkBox } from "./work-box";

/** Where a collar lies, in shoulder widths from the middle of the shoulder line. */
const around = { above: 0.55, below: 0.02, aside: 0.33 } as const;

/** Shares of the shoulder width over which the old garment is widened, and hair must go on to be hair. */
const reach = { wide: 0.035, wider: 0.05, hair: 0.025 } as const;

/**
 * The ribbing of an old collar is often parsed as skin: around the neck the erased region is wider, most where no skin tone is.
 * Changes `erase`.
 */
export function widenAtCollar(
  person: PersonAnalysis,
  base: Float32Array,
  planes: ClassPlanes,
  { old, erase }: Pick<OldGarment, "old" | "erase">,
  box: WorkBox,
): void {
  const { torso } = person;
  const unit = torso.shoulderWidthPx;
  const widePx = Math.max(3, Math.round(unit * reach.wide));
  const widerPx = Math.max(3, Math.round(unit * reach.wider));
  const area = collarArea(torso, box, widePx + widerPx + 1);
  const [widthPx, heightPx] = [area.right - area.left, area.bottom - area.top];
  if (widthPx <= 0 || heightPx <= 0) return;
  const blurred = (plane: Float32Array, radiusPx: number) => boxBlur(plane, widthPx, heightPx, radiusPx);
  const cut = (plane: Float32Array) => cutArea(plane, box.widthPx, area, new Float32Array(pixelsOf(area)));
  const cloth = blurred(notSkinToned(base, rgbOfLab(person.skin), box, area), 3);
  const wide = blurred(cut(old), widePx);
  const wider = blurred(wide, widerPx);
  // A dark collar may be taken for hair, but hair is not as thin as that.
  const hair = blurred(cut(planes.hair), Math.max(2, Math.round(unit * reach.hair)));
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const k = y * widthPx + x;
      const i = (area.top + y) * box.widthPx + area.left + x;
      if ((hair[k] ?? 0) > 0.5) continue;
      const at = { x: box.left + area.left + x, y: box.top + area.top + y };
      const v = torsoDown(torso, at);
      if (v > unit * around.below || v < -unit * around.above) continue;
      if (Math.abs(torsoAcross(torso, at)) > unit * around.aside) continue;
      // The tips of a stiff collar stand off the neck, where the matte ends.
      const offNeck = (planes.person[i] ?? 0) < 0.5;
      const rim = offNeck ? 0 : Math.min(smoothstep(0.05, 0.3, cloth[k] ?? 0), smoothstep(0.01, 0.04, wider[k] ?? 0));
      erase[i] = Math.max(erase[i] ?? 0, rim, smoothstep(0.03, 0.2, wide[k] ?? 0));
    }
  }
}

/** The part of the box in which a collar may lie, and `roomPx` around it for blurs. */
function collarArea(torso: TorsoFrame, box: WorkBox, roomPx: number): Area {
  const unit = torso.shoulderWidthPx;
  const corners = [-around.aside, around.aside].flatMap((u) =>
    [-around.above, around.below].map((v) => torsoPoint(torso, v * unit, u * unit)),
  );
  const xs = corners.map(({ x }) => x - box.left);
  const ys = corners.map(({ y }) => y - box.top);
  return {
    left: Math.max(0, Math.floor(Math.min(...xs)) - roomPx),
    top: Math.max(0, Math.floor(Math.min(...ys)) - roomPx),
    right: Math.min(box.widthPx, Math.ceil(Math.max(...xs)) + roomPx),
    bottom: Math.min(box.heightPx, Math.ceil(Math.max(...ys)) + roomPx),
  };
}

/** 1 where the colour is not this person's skin; pixels in which both mix lie next to it. */
function notSkinToned(
  base: Float32Array,
  tone: readonly [number, number, number],
  box: WorkBox,
  area: Area,
): Float32Array {
  const { left, top, right, bottom } = area;
  const other = new Float32Array(pixelsOf(area));
  for (let y = top, k = 0; y < bottom; y++) {
    for (let x = left; x < right; x++, k++) if (!isSkinToned(base, y * box.widthPx + x, tone)) other[k] = 1;
  }
  return other;
}
