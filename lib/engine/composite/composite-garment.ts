import { maskOf } from "../raster/plane-of";
import { smoothstep } from "../raster/smoothstep";
import { labelOf, type Parsing, type PersonAnalysis, type Picture } from "../types";
import type { PreparedGarment } from "../prepare-garment/prepared-garment";
import { torsoDown } from "../warp/body-frame";
import type { WarpedGarment } from "../warp/warped-garment";
import { bareBody } from "./bare-body";
import { withBareLegs } from "./bare-legs";
import { classPlanes, type ClassPlanes } from "./class-planes";
import { garmentLight } from "./garment-light";
import { limbsInFront } from "./in-front";
import { inFrontOf, layInFront, withoutInFront } from "./lay-in-front";
import { addAlpha, castShadow, garmentShadows, layPiece } from "./lay-piece";
import { oldGarment } from "./old-garment";
import { confidenceOfPaint, paintedShare, personPixels } from "./painted-body";
import { protectedPixels } from "./protected-skin";
import { sceneLight, type SceneLight } from "./scene-light";
import { withoutStrayCloth } from "./stray-cloth";
import { undress } from "./undress";
import { cropToFloats, workBox, type WorkBox } from "./work-box";
import { writeBack } from "./write-back";

/**
 * The finished picture, and the parsing as it is after the fit: the new garment counts as worn, so that the second garment of an
 * outfit can be fitted to the same analysis.
 */
export type Composite = {
  picture: Picture;
  parsing: Parsing;
  /** 0 to 1: low where much skin had to be painted that the photo does not show. */
  confidence: number;
};

/**
 * Takes the old garment off the photo and lays the new one on.
 *
 * @param photo the working picture that `analysis` was read from (same size), or the composite of an outfit's first garment
 * @param scene light of the photo as it was taken; needed where `photo` is a composite, whose first garment may be its brightest
 */
export function compositeGarment(
  photo: Picture,
  analysis: PersonAnalysis,
  garment: PreparedGarment,
  warped: WarpedGarment,
  scene: SceneLight = sceneLight(photo, analysis.parsing),
): Composite {
  const person =
    garment.kind === "upper" ? withoutStrayCloth(analysis) : withBareLegs(withoutStrayCloth(analysis), photo);
  const box = workBox(person, warped, garment.kind);
  const planes = classPlanes(person, box);
  const base = cropToFloats(photo, box);
  const takenOff = oldGarment(person, base, planes, box, garment.kind, warped);
  const body = bareBody(person, planes, box, bareParts(person, garment, warped));
  const rgb = undress(person, base, planes, takenOff, box, body, garment.kind, warped.showsFromV);
  const undressedArms = undressedPart(body.arms, takenOff.old);
  const inFront = inFrontOf(person, box);
  const covers = coversOf(person, planes, undressedArms, inFront, box, garment, warped);
  const laid = alphaOf(warped, box, covers.body);
  const shadows = garmentShadows(laid, planes.person, box, person.torso.shoulderWidthPx);
  castShadow(rgb, shadows.under, covers.body);
  const light = garmentLight(base, takenOff.old, box, person.torso.shoulderWidthPx);
  for (let i = 0; i < light.length; i++) light[i] = (light[i] ?? 1) * (shadows.rim[i] ?? 1);
  for (const { role, layer } of warped.pieces) {
    layPiece(rgb, layer, box, light, scene, role.endsWith("sleeve") ? covers.sleeve : covers.body);
  }
  if (inFront) layInFront(rgb, base, inFront, takenOff.erase, box);
  const touched = maskOf(laid.length, (i) => (laid[i] ?? 0) > 0 || (planes.person[i] ?? 0) > 0.03);
  const picture = writeBack(photo, box, rgb, touched, protectedPixels(person, base, box));
  const confidence = confidenceOfPaint(paintedShare(takenOff.erase, body.cover, laid, personPixels(person)));
  return { picture, parsing: dressedParsing(person, garment, laid, takenOff.erase, box), confidence };
}

/** A little of the arm goes on under the sleeve, and of the legs under the hem, so that no gap opens where they come out. */
function bareParts(
  { torso }: PersonAnalysis,
  { kind }: PreparedGarment,
  { sleeveShare, hemV, showsFromV }: WarpedGarment,
) {
  const unit = torso.shoulderWidthPx;
  return {
    armsFrom: kind === "lower" || sleeveShare > 0.9 ? 1 : Math.max(0, sleeveShare - 0.08),
    legsFromV: kind === "upper" ? Infinity : hemV - unit * 0.3,
    torsoToV: torsoToV(),
    hemV: kind === "lower" ? 0 : hemV,
  };

  function torsoToV(): number {
    if (kind === "lower") return showsFromV + unit * 0.06;
    const hipsV = torso.torsoLengthPx * 1.15;
    // Trousers are pulled up on what counts as body: a long old top hid it far down.
    return kind === "upper" ? Math.max(hipsV, hemV + unit * 0.2) : hipsV;
  }
}

/** How much of a painted limb shows skin that the old garment had hidden. */
function undressedPart(limb: Float32Array, old: Float32Array): Float32Array {
  const undressed = new Float32Array(limb.length);
  for (let i = 0; i < limb.length; i++) undressed[i] = (limb[i] ?? 0) * Math.min(1, 2 * (old[i] ?? 0));
  return undressed;
}

/** What stays in front of the new garment: hair, bare arms and hands, and a top that hangs over new trousers. */
function coversOf(
  person: PersonAnalysis,
  planes: ClassPlanes,
  paintedArms: Float32Array,
  inFront: Float32Array | null,
  box: WorkBox,
  garment: PreparedGarment,
  warped: WarpedGarment,
): Record<"body" | "sleeve", Float32Array> {
  const limbs = limbsInFront(person, planes, paintedArms, box, warped);
  const { upper } = planes;
  const hair = withoutInFront(planes.hair, inFront, box);
  const underTop = garment.kind === "lower" && !warped.overTop;
  const body = new Float32Array(limbs.length);
  for (let i = 0; i < body.length; i++) {
    let free = (1 - (limbs[i] ?? 0)) * (1 - (hair[i] ?? 0));
    if (underTop && free > 0) free *= (1 - (upper[i] ?? 0)) * shownBelow(person, box, i, warped.showsFromV);
    body[i] = 1 - free;
  }
  return { sleeve: hair, body };
}

/** 0 above the place from which a lower garment is seen, 1 below it. */
function shownBelow({ torso }: PersonAnalysis, box: WorkBox, i: number, fromV: number): number {
  const at = { x: box.left + (i % box.widthPx), y: box.top + Math.floor(i / box.widthPx) };
  return smoothstep(-1.5, 1.5, torsoDown(torso, at) - fromV);
}

/** The pieces' opacity together, where nothing lies over them. */
function alphaOf({ pieces }: WarpedGarment, box: WorkBox, cover: Float32Array): Float32Array {
  const together = new Float32Array(box.widthPx * box.heightPx);
  for (const { layer } of pieces) addAlpha(together, layer, box);
  for (let i = 0; i < together.length; i++) if (together[i]) together[i] = (together[i] ?? 0) * (1 - (cover[i] ?? 0));
  return together;
}

function dressedParsing(
  { parsing, widthPx, heightPx }: PersonAnalysis,
  { kind }: PreparedGarment,
  laid: Float32Array,
  erase: Float32Array,
  box: WorkBox,
): Parsing {
  const labels = parsing.labels.slice();
  const matte = parsing.matte.slice();
  const worn = kind === "lower" ? labelOf.lower : labelOf.upper;
  for (let i = 0; i < labels.length; i++) {
    const px = i % parsing.widthPx;
    const x = Math.floor(((px + 0.5) * widthPx) / parsing.widthPx) - box.left;
    const y = Math.floor((((i - px) / parsing.widthPx + 0.5) * heightPx) / parsing.heightPx) - box.top;
    const inBox = x >= 0 && y >= 0 && x < box.widthPx && y < box.heightPx;
    const covered = inBox ? (laid[y * box.widthPx + x] ?? 0) : 0;
    const isGone = inBox && (erase[y * box.widthPx + x] ?? 0) > 0.5;
    const label = labels[i];
    const old = kind === "lower" ? label === labelOf.lower : label === labelOf.upper;
    if (
      covered > 0.5 &&
      label !== labelOf.hair &&
      label !== labelOf.held &&
      (kind !== "lower" || label !== labelOf.upper)
    ) {
      labels[i] = worn;
      matte[i] = 1;
    } else if (old && isGone && covered <= 0.5) {
      labels[i] = labelOf.skin;
    }
  }
  return { ...parsing, labels, matte };
}
