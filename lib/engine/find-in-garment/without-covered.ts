import { colourDifference } from "../compare-pictures/colour-difference";
import type { Pair } from "../compare-pictures/at-one-size";
import { labelOf, type PersonAnalysis } from "../types";
import type { GarmentPlaces } from "./garment-places";

/** A CIE76 difference of about 2.3 is just noticeable; JPEG and a renderer's tint make up to 5. */
const unchangedBelow = 6;

const covering: readonly number[] = [labelOf.skin, labelOf.hair, labelOf.held];

/**
 * The places without those where something still lies before the garment: where the photo shows skin, hair or a held
 * thing, and the result shows it unchanged. A garment is bent for the body alone, and would be found behind a hand too.
 */
export function withoutCovered(places: GarmentPlaces, pair: Pair, { parsing, widthPx }: PersonAnalysis): GarmentPlaces {
  const difference = colourDifference(pair.person, pair.result);
  const perPixel = widthPx / parsing.widthPx;
  const labelAt = (i: number) => {
    const column = Math.floor((i % places.widthPx) / perPixel);
    const row = Math.floor(Math.floor(i / places.widthPx) / perPixel);
    return parsing.labels[row * parsing.widthPx + column] ?? 0;
  };
  const garment = places.garment.map((number, i) =>
    number !== 0 && (difference[i] ?? 0) < unchangedBelow && covering.includes(labelAt(i)) ? 0 : number,
  );
  return { ...places, garment };
}
