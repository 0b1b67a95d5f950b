import type { GarmentKind } from "@/lib/shared/garment";
import { areaAround, isInArea } from "../raster/area-around";
import { boxBlur } from "../raster/box-blur";
import { smoothstep } from "../raster/smoothstep";
import type { PersonAnalysis, Point, Side } from "../types";
import { placeOnArm } from "../warp/arm-shape";
import { widenAtCollar } from "./collar";
import { addCuffs } from "./cuffs";
import { addHemShadow } from "./hem-shadow";
import { keepShoes } from "./keep-shoes";
import { keepUnderOpenFront } from "./under-open-front";
import { addSleeveShadow } from "./sleeve-shadow";
import { torsoDown } from "../warp/body-frame";
import type { WarpedGarment } from "../warp/warped-garment";
import type { ClassPlanes } from "./class-planes";
import type { WorkBox } from "./work-box";

/**
 * `old`: the garment that is taken off, 0 to 1. `rim`: a little more than that, so that no rim of it stays. `erase`: that, and the
 * skin of arms that the new sleeves cover.
 */
export type OldGarment = { old: Float32Array; rim: Float32Array; erase: Float32Array };

/**
 * What has to go for a new garment of a kind. A new top over a dress leaves its skirt, new trousers leave its upper half: what
 * would be under the other half, nobody can see.
 *
 * @param warped `sleeveShare`: how much of the arms the new sleeves cover: bare arms go too, where the sleeve is narrower than
 *               they are; `showsFromV`: where a new lower garment comes into view: above it the old top stays as it is;
 *               `opening`: what is worn under an open front stays too
 */
export function oldGarment(
  person: PersonAnalysis,
  base: Float32Array,
  planes: ClassPlanes,
  box: WorkBox,
  kind: GarmentKind,
  warped: Pick<WarpedGarment, "sleeveShare" | "showsFromV" | "overTop" | "opening" | "hemV">,
): OldGarment {
  const { sleeveShare, showsFromV, overTop } = warped;
  const old = wornThere(planes, kind);
  if (kind !== "upper") keepShoes(person, base, old, box);
  // A waistband in view may be tilted: all of it goes, also what lies above the new one.
  const slackPx = overTop ? person.torso.shoulderWidthPx * tiltedWaist : 0;
  if (kind === "lower") keepAbove(person, old, box, showsFromV - slackPx);
  if (kind === "upper") addCuffs(person, base, planes, old, box);
  // The parsing has half the photo's pixels, and cloth throws light on what is beside it: three pixels more.
  const erase = boxBlur(old, box.widthPx, box.heightPx, 4);
  for (let i = 0; i < erase.length; i++) {
    if (erase[i]) erase[i] = Math.max(old[i] ?? 0, smoothstep(0.04, 0.3, erase[i] ?? 0));
  }
  if (kind !== "lower") {
    widenAtCollar(person, base, planes, { old, erase }, box);
    addSleeveShadow(person, planes, { old, erase }, box);
  }
  const onCloth = kind === "upper";
  addHemShadow(person, onCloth ? planes.lower : planes.skin, { old, erase }, box, onCloth ? "cloth" : "legs");
  const rim = erase.slice();
  if (sleeveShare > 0) addCoveredArms(person, planes, erase, box, sleeveShare);
  keepUnderOpenFront(person, erase, box, warped);
  return { old, rim, erase };
}

/** The pixels of what is worn where the new garment goes, 0 to 1. */
function wornThere({ upper, lower }: ClassPlanes, kind: GarmentKind): Float32Array {
  if (kind !== "dress") return (kind === "upper" ? upper : lower).slice();
  const both = new Float32Array(upper.length);
  for (let i = 0; i < both.length; i++) both[i] = Math.min(1, (upper[i] ?? 0) + (lower[i] ?? 0));
  return both;
}

/** How far above its middle a waistband may reach at its sides, as a share of the shoulder width. */
const tiltedWaist = 0.2;

/** Folds at the hem of a top are easily parsed as the lower garment. */
function keepAbove({ torso }: PersonAnalysis, old: Float32Array, box: WorkBox, fromV: number): void {
  for (let i = 0; i < old.length; i++) {
    if (!old[i]) continue;
    const v = torsoDown(torso, { x: box.left + (i % box.widthPx), y: box.top + Math.floor(i / box.widthPx) });
    old[i] = (old[i] ?? 0) * smoothstep(fromV - 1, fromV + 3, v);
  }
}

/** Skin of the arms as far as the new sleeves reach, less a little at their hem, where arm and sleeve meet. */
function addCoveredArms(
  person: PersonAnalysis,
  planes: ClassPlanes,
  erase: Float32Array,
  box: WorkBox,
  sleeveShare: number,
): void {
  const unit = person.torso.shoulderWidthPx;
  const reachPx = unit * 0.2;
  const around = {
    left: areaAround(armPoints(person, "left"), reachPx),
    right: areaAround(armPoints(person, "right"), reachPx),
  };
  for (let i = 0; i < erase.length; i++) {
    const skin = planes.skin[i] ?? 0;
    if (skin < 0.05) continue;
    const x = box.left + (i % box.widthPx);
    const y = box.top + Math.floor(i / box.widthPx);
    for (const side of ["left", "right"] as const) {
      if (!isInArea(around[side], x, y)) continue;
      const at = placeOnArm(person, side, x, y);
      if (at.awayPx > reachPx) continue;
      const covered = smoothstep(sleeveShare - 0.06, sleeveShare - 0.1, at.share);
      erase[i] = Math.max(erase[i] ?? 0, covered * Math.min(1, skin * 2));
    }
  }
}

function armPoints({ limbs }: PersonAnalysis, side: Side): Point[] {
  const { shoulder, elbow, wrist } = limbs[side];
  return [shoulder, elbow, wrist];
}
