import { type LabColour, labelOf } from "../types";
import { seedOf } from "./class-priors";

/** Darker than this is a nostril, an eyebrow or a shadow, not skin. Lab lightness. */
const leastLightness = 15;
const fewestPixels = 80;
/** Only where no skin is seen at all, so that something sensible can be painted. */
const usualSkin: LabColour = [65, 14, 18];

/** The median colour of this person's skin: of face and hands where they are seen, else of everything labelled skin. */
export function skinColour(lab: Float32Array, labels: Uint8Array, seeds: Uint8Array): LabColour {
  const surest = skinPixels(lab, labels, (i) => ((seeds[i] ?? 0) & seedOf.skin) !== 0);
  const pixels = surest.length >= fewestPixels ? surest : skinPixels(lab, labels, () => true);
  if (pixels.length === 0) return usualSkin;
  const median = (k: number) => Float32Array.from(pixels, (i) => lab[i * 3 + k] ?? 0).sort()[pixels.length >> 1] ?? 0;
  return [median(0), median(1), median(2)];
}

function skinPixels(lab: Float32Array, labels: Uint8Array, wanted: (i: number) => boolean): number[] {
  const pixels: number[] = [];
  labels.forEach((label, i) => {
    if (label === labelOf.skin && (lab[i * 3] ?? 0) > leastLightness && wanted(i)) pixels.push(i);
  });
  return pixels;
}
