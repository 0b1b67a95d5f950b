import { err, ok, type Result } from "@/lib/shared/result";
import { garmentPieces } from "../checks/garment-pieces";
import { cutArea } from "../raster/cut-area";
import { maskOf } from "../raster/plane-of";
import { reduceToEdge } from "../raster/reduce-picture";
import type { Area, EngineRefusal, GarmentRequest, LabColour, Picture, SleeveKind } from "../types";
import { armpitNotches } from "./armpit-notch";
import { cutOutGarment, type CutOut } from "./cut-out";
import { evenHem } from "./even-hem";
import { findLowerLandmarks } from "./lower-landmarks";
import { removeAboveNeckline } from "./neckline-curve";
import { isOpenAt } from "./opening-alpha";
import { pieceAlpha } from "./piece-alpha";
import type { PreparedGarment, TopLandmarks } from "./prepared-garment";
import { measureShape, proposeKind } from "./propose-kind";
import { boundingBox, type Box, type Silhouette } from "./silhouette";
import { bleedColours, softAlpha } from "./soft-edge";
import type { Sleeve } from "./sleeve-outline";
import { measureTop, type MeasuredTop } from "./top-landmarks";

/** Longer edge of the picture that a garment is measured on. */
const garmentEdgePx = 1024;

/** Room around the garment for its soft edge. */
const marginPx = 8;

/**
 * Cuts a garment out of its photo and measures it.
 *
 * @param request.picture     any size; the result's picture is a cut-out of it with its longer edge at most `garmentEdgePx`
 * @param request.showsPerson true where the pose network sees a person: such a photo belongs into the other slot
 * @returns refusals `wrong_slot`, `no_garment`, `garment_background`, and `garment_conflict` where two lie in one picture
 */
export function prepareGarment(request: GarmentRequest): Result<PreparedGarment, EngineRefusal> {
  if (request.showsPerson) return err("wrong_slot");
  const photo = reduceToEdge(request.picture, garmentEdgePx);
  const cut = cutOutGarment(photo);
  if (!cut.ok) return cut;
  const whole: Silhouette = { pixels: cut.value.mask, widthPx: photo.widthPx, heightPx: photo.heightPx };
  if (garmentPieces(whole.pixels, whole.widthPx, whole.heightPx).length > 1) return err("garment_conflict");
  const box = boundingBox(whole);
  const shape = measureShape(whole);
  if (!box || !shape) return err("no_garment");
  const { silhouette, picture, lab } = cropTo(withMargin(box, photo), photo, cut.value);
  return ok(measure(silhouette, picture, lab, cut.value.backdrop.colour, proposeKind(shape), request));
}

function measure(
  silhouette: Silhouette,
  picture: Picture,
  lab: Float32Array,
  backdrop: LabColour,
  proposedKind: PreparedGarment["proposedKind"],
  request: GarmentRequest,
): PreparedGarment {
  const { widthPx, heightPx } = picture;
  const kind = request.kind ?? proposedKind;
  const box = boundingBox(silhouette) ?? { left: 0, top: 0, right: widthPx - 1, bottom: heightPx - 1 };
  const common = { kind, proposedKind };
  if (kind === "lower") {
    const landmarks = findLowerLandmarks(silhouette, box);
    const bled = bleedColours(picture, silhouette.pixels);
    const body = softAlpha(silhouette.pixels, widthPx, heightPx);
    return {
      ...common,
      picture: bled,
      sleeves: "none",
      alpha: { body, sleeves: null, notches: null },
      landmarks,
      confidence: 0.9,
    };
  }
  const measured = measureTop(silhouette, lab, box, kind, request.sleeves);
  const { silhouette: evened, top } = withEvenHems(silhouette, measured);
  const outside = withoutInside(evened, top);
  const notches = top.sleeves && armpitNotches(evened, lab, backdrop, top.landmarks);
  const alpha = softAlpha(outside, widthPx, heightPx);
  if (top.landmarks.neckline) removeAboveNeckline(alpha, widthPx, heightPx, top.landmarks.neckline);
  // What the hem's line added, and the notches at the armpits, have the backdrop's colour in the photo.
  const seenCloth = maskOf(
    outside.length,
    (i) => outside[i] === 1 && silhouette.pixels[i] === 1 && notches?.left[i] !== 1 && notches?.right[i] !== 1,
  );
  return {
    ...common,
    picture: bleedColours(picture, seenCloth),
    sleeves: request.sleeves ?? sleeveKind(top.landmarks),
    alpha: pieceAlpha(evened, alpha, top, notches),
    landmarks: top.landmarks,
    confidence: top.confidence,
  };
}

function withEvenHems(silhouette: Silhouette, measured: MeasuredTop): { silhouette: Silhouette; top: MeasuredTop } {
  const { sleeves } = measured;
  if (!sleeves) return { silhouette, top: measured };
  const pixels = silhouette.pixels.slice();
  const even = (sleeve: Sleeve): Sleeve => {
    const hem = evenHem(silhouette, sleeve);
    if (!hem) return sleeve;
    for (let i = 0; i < pixels.length; i++) {
      if (hem.pixels[i]) pixels[i] = 1;
      else if (hem.beyond[i]) pixels[i] = 0;
    }
    return { ...sleeve, pixels: hem.pixels, inside: sleeve.inside.map((is, i) => (hem.pixels[i] ? 0 : is)) };
  };
  const evened = { left: even(sleeves.left), right: even(sleeves.right) };
  return { silhouette: { ...silhouette, pixels }, top: { ...measured, sleeves: evened } };
}

/** The garment without what is seen of its inside: in the ends of its sleeves, unless they lie on its body, and through an open front. */
function withoutInside({ pixels, widthPx }: Silhouette, { sleeves, landmarks }: MeasuredTop): Uint8Array {
  const { opening, body, armpit } = landmarks;
  if (!sleeves && !opening) return pixels;
  const armpitY = Math.max(armpit.left.y, armpit.right.y);
  return pixels.map((inside, i) => {
    const x = i % widthPx;
    const y = Math.floor(i / widthPx);
    if (opening && isOpenAt(opening, x, y)) return 0;
    const isHollow = sleeves?.left.inside[i] === 1 || sleeves?.right.inside[i] === 1;
    const isOnBody = y > armpitY && x > (body.left[y] ?? 0) && x < (body.right[y] ?? 0);
    return isHollow && !isOnBody ? 0 : inside;
  });
}

/** Sleeve length through shoulder width from which a sleeve reaches beyond the elbow. */
const longSleeve = 0.7;

function sleeveKind({ sleeves, shoulder }: TopLandmarks): SleeveKind {
  if (!sleeves) return "none";
  const lengthPx = (sleeves.left.lengthPx + sleeves.right.lengthPx) / 2;
  return lengthPx / (shoulder.right.x - shoulder.left.x) > longSleeve ? "long" : "short";
}

function withMargin(box: Box, { widthPx, heightPx }: Picture): Area {
  return {
    left: Math.max(0, box.left - marginPx),
    top: Math.max(0, box.top - marginPx),
    right: Math.min(widthPx, box.right + 1 + marginPx),
    bottom: Math.min(heightPx, box.bottom + 1 + marginPx),
  };
}

function cropTo(area: Area, photo: Picture, { mask, lab }: CutOut) {
  const widthPx = area.right - area.left;
  const heightPx = area.bottom - area.top;
  const pixels = widthPx * heightPx;
  const cut = <Plane extends Uint8Array | Uint8ClampedArray | Float32Array>(
    plane: Plane,
    onto: Plane,
    channels: number,
  ) => cutArea(plane, photo.widthPx, area, onto, channels);
  const silhouette: Silhouette = { pixels: cut(mask, new Uint8Array(pixels), 1), widthPx, heightPx };
  const picture: Picture = { rgb: cut(photo.rgb, new Uint8ClampedArray(pixels * 3), 3), widthPx, heightPx };
  return { silhouette, picture, lab: cut(lab, new Float32Array(pixels * 3), 3) };
}
