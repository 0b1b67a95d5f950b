import type { GarmentKind } from "@/lib/shared/garment";
import { showsPerson } from "../analyse-person/shows-person";
import { type CutOut, cutOutGarment } from "../prepare-garment/cut-out";
import { kindConfidence, measureShape, proposeKind } from "../prepare-garment/propose-kind";
import { reduceToEdge } from "../raster/reduce-picture";
import type { Networks, Picture } from "../types";
import { workingEdgePx } from "../working-size";
import { type AreaShares, inShares } from "./area-shares";
import { garmentLimits, type GarmentRefusal } from "./garment-limits";
import { garmentPieces } from "./garment-pieces";
import { readQuality } from "./quality";
import { type Verdict, verdictOn } from "./verdict";

export type GarmentCheck = GarmentRefusal | "too_dark" | "blurred";

export type GarmentReport = {
  /** What the engine will say to this picture; null: it takes it. */
  refusal: GarmentRefusal | null;
  /** Only what was looked at. */
  verdicts: Verdict<GarmentCheck>[];
  /** The garments that were found, from left to right. */
  pieces: AreaShares[];
  /** What the garment seems to be. */
  kind: { proposed: GarmentKind; confidence: number } | null;
};

/** Everything that can be told of a photo of a garment before a fit. @param photo upright by its file, any size */
export async function checkGarment(photo: Picture, networks: Networks): Promise<GarmentReport> {
  const picture = reduceToEdge(photo, workingEdgePx);
  if (await showsPerson(picture, networks)) return refused("wrong_slot");
  const cut = cutOutGarment(picture);
  return cut.ok ? describe(picture, cut.value) : refused(cut.error);
}

const refused = (code: GarmentRefusal): GarmentReport => ({
  refusal: code,
  verdicts: [{ code, isBroken: true, confidence: 0.9 }],
  pieces: [],
  kind: null,
});

function describe(picture: Picture, { mask, backdrop }: CutOut): GarmentReport {
  const { widthPx, heightPx } = picture;
  const pieces = garmentPieces(mask, widthPx, heightPx);
  const isSeveral = pieces.length > 1;
  // All of the picture: black cloth is dark in the best light, its backdrop seldom.
  const whole = { left: 0, top: 0, right: widthPx, bottom: heightPx };
  const { brightness, blur } = readQuality(picture, whole, () => true);
  const shape = measureShape({ pixels: mask, widthPx, heightPx });
  return {
    refusal: isSeveral ? "garment_conflict" : null,
    pieces: pieces.map((piece) => inShares(piece, picture)),
    kind: shape && !isSeveral ? { proposed: proposeKind(shape), confidence: kindConfidence(shape) } : null,
    verdicts: [
      { code: "wrong_slot", isBroken: false, confidence: 0.9 },
      verdictOn("garment_background", backdrop.tail, garmentLimits.borderTail),
      { code: "garment_conflict", isBroken: isSeveral, confidence: 0.9 },
      verdictOn("too_dark", brightness, garmentLimits.brightness),
      verdictOn("blurred", blur, garmentLimits.blur),
    ],
  };
}
