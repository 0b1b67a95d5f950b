import type { GarmentKind } from "@/lib/shared/garment";
import { boxBlur } from "../raster/box-blur";
import { distanceToFraction, segmentFraction } from "../raster/segment";
import { smoothstep } from "../raster/smoothstep";
import type { PersonAnalysis, Side } from "../types";
import type { ClassPlanes } from "./class-planes";
import type { WorkBox } from "./work-box";

/** `old`: the garment that is taken off, 0 to 1. `erase`: a little more than that, so that no rim of it stays. */
export type OldGarment = { old: Float32Array; erase: Float32Array };

/**
 * What has to go for a new garment of a kind.
 *
 * @param takesBoth the worn top and bottom are one garment (a dress)
 */
export function oldGarment(
  person: PersonAnalysis,
  planes: ClassPlanes,
  box: WorkBox,
  kind: GarmentKind,
  takesBoth: boolean,
): OldGarment {
  const { upper, lower } = planes;
  const both = kind === "dress" || takesBoth;
  const old = Float32Array.from(upper, (top, i) => {
    const bottom = lower[i] ?? 0;
    return both ? Math.min(1, top + bottom) : kind === "upper" ? top : bottom;
  });
  if (kind !== "upper") keepShoes(person, old, box);
  // The parsing has half the photo's pixels, and cloth throws light on what is beside it: three pixels more.
  const grown = boxBlur(old, box.widthPx, box.heightPx, 4);
  const erase = grown.map((share, i) => Math.max(old[i] ?? 0, smoothstep(0.04, 0.3, share)));
  if (kind !== "lower") widenAtCollar(person, planes, old, erase, box);
  return { old, erase };
}

/** Shoes are parsed as lower garment. What lies around the foot, below the ankle, and is not of the trousers' colour, stays. */
function keepShoes(person: PersonAnalysis, old: Float32Array, box: WorkBox): void {
  const unit = person.torso.shoulderWidthPx;
  for (const side of ["left", "right"] as const) {
    const { ankle } = person.limbs[side];
    if (ankle.visibility < 0.5) continue;
    const fromY = Math.max(0, Math.floor(ankle.y + unit * 0.02 - box.top));
    for (let y = fromY; y < box.heightPx; y++) {
      for (let x = 0; x < box.widthPx; x++) {
        if (footDistance(person, side, box.left + x, box.top + y) < unit * 0.17) old[y * box.widthPx + x] = 0;
      }
    }
  }
}

export function footDistance({ limbs }: PersonAnalysis, side: Side, x: number, y: number): number {
  const { ankle, heel, toe } = limbs[side];
  let nearest = Infinity;
  for (const [a, b] of [
    [ankle, toe],
    [ankle, heel],
    [heel, toe],
  ] as const) {
    nearest = Math.min(nearest, distanceToFraction(x, y, a, b, segmentFraction(x, y, a, b)));
  }
  return nearest;
}

/** The ribbing of an old collar is often parsed as skin: around the neck the erased region is wider. */
function widenAtCollar(
  { torso }: PersonAnalysis,
  planes: ClassPlanes,
  old: Float32Array,
  erase: Float32Array,
  box: WorkBox,
): void {
  const unit = torso.shoulderWidthPx;
  const wide = boxBlur(old, box.widthPx, box.heightPx, Math.max(3, Math.round(unit * 0.035)));
  for (let y = 0; y < box.heightPx; y++) {
    for (let x = 0; x < box.widthPx; x++) {
      const i = y * box.widthPx + x;
      if ((planes.person[i] ?? 0) < 0.5 || (planes.hair[i] ?? 0) > 0.4) continue;
      const dx = box.left + x - torso.midShoulder.x;
      const dy = box.top + y - torso.midShoulder.y;
      const v = dx * torso.down.x + dy * torso.down.y;
      const u = dx * torso.right.x + dy * torso.right.y;
      if (v > unit * 0.02 || v < -unit * 0.36 || Math.abs(u) > unit * 0.33) continue;
      erase[i] = Math.max(erase[i] ?? 0, smoothstep(0.03, 0.2, wide[i] ?? 0));
    }
  }
}
