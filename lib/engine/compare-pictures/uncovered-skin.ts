import { labelOf, type PersonAnalysis } from "../types";

/** At rims two parsings of one body differ by as much, in pixels of the parsing. */
const rimPx = 2;

/**
 * Share of the body below which it is a collar that lies otherwise. Measured on 14 pairs: at most 0.03 % where clothes
 * covered as much as before, 0.6 % and more where they laid bare a neckline, arms or legs.
 */
const leastShare = 0.005;

/**
 * Where a result shows skin that clothes covered in the photo. Nobody knows how it looks, so it was made up. 1 a pixel of
 * the parsing; null where there is none to speak of.
 */
export function uncoveredSkin(before: PersonAnalysis, after: PersonAnalysis): Uint8Array | null {
  const { widthPx, labels } = before.parsing;
  let uncovered: Uint8Array = labels.map((was, i) =>
    Number(isClothes(was) && after.parsing.labels[i] === labelOf.skin),
  );
  for (let ring = 0; ring < rimPx; ring++) uncovered = withoutOutermost(uncovered, widthPx);
  const bodyPixels = labels.filter((label) => label !== labelOf.backdrop).length;
  return uncovered.filter((pixel) => pixel === 1).length >= bodyPixels * leastShare ? uncovered : null;
}

const isClothes = (label: number): boolean => label === labelOf.upper || label === labelOf.lower;

/** Leaves the pixels that have four such neighbours. */
const withoutOutermost = (pixels: Uint8Array, widthPx: number): Uint8Array =>
  pixels.map((pixel, i) => {
    const column = i % widthPx;
    if (pixel === 0 || column === 0 || column === widthPx - 1) return 0;
    return (pixels[i - 1] ?? 0) & (pixels[i + 1] ?? 0) & (pixels[i - widthPx] ?? 0) & (pixels[i + widthPx] ?? 0);
  });
