import { err, ok, type Result } from "@/lib/shared/result";
import { garmentPieces } from "../checks/garment-pieces";
import { cutArea } from "../raster/cut-area";
import { reduceToEdge } from "../raster/reduce-picture";
import type { Area, EngineRefusal, GarmentRequest, Picture, SleeveKind } from "../types";
import { cutOutGarment, type CutOut } from "./cut-out";
import { findLowerLandmarks } from "./lower-landmarks";
import { removeAboveNeckline } from "./neckline-curve";
import { isOpenAt } from "./opening-alpha";
import { pieceAlpha } from "./piece-alpha";
import type { PreparedGarment, TopLandmarks } from "./prepared-garment";
import { measureShape, proposeKind } from "./propose-kind";
import { boundingBox, type Box, type Silhouette } from "./silhouette";
import { bleedColours, softAlpha } from "./soft-edge";
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
  return ok(measure(silhouette, picture, lab, proposeKind(shape), request));
}

function measure(
  silhouette: Silhouette,
  picture: Picture,
  lab: Float32Array,
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
      alpha: { body, sleeves: null },
      landmarks,
      confidence: 0.9,
    };
  }
  const top = measureTop(silhouette, lab, box, kind, request.sleeves);
  const outside = withoutInside(silhouette, top);
  const alpha = softAlpha(outside, widthPx, heightPx);
  if (top.landmarks.neckline) removeAboveNeckline(alpha, widthPx, heightPx, top.landmarks.neckline);
  return {
    ...common,
    picture: bleedColours(picture, outside),
    sleeves: request.sleeves ?? sleeveKind(top.landmarks),
    alpha: pieceAlpha(silhouette, alpha, top),
    landmarks: top.landmarks,
    confidence: top.confidence,
  };
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
