/**
 * What a photo must be, for browser and server alike (HTTP interface, section 2). Sizes are after turning upright.
 * The gateways document 300 px and 10 MB; 1:2.5 is documented for their other picture inputs and kept as a safe bound.
 */
export const pictureRules = {
  maxBytes: 10_000_000,
  maxPixels: 40_000_000,
  minSidePx: 300,
  maxAspect: 2.5,
  /** Long edge that the browser reduces to before it sends. */
  preparedEdgePx: 2048,
} as const;

export type SizePx = { widthPx: number; heightPx: number };
export type SizeProblem = "photo_too_small" | "photo_bad_aspect" | "too_many_pixels";

/**
 * The first rule that a picture of this size breaks, or null.
 *
 * @param size after turning upright, integers >= 1
 * @param maxPixels the server's rule, unless the picture is going to be reduced first
 */
export function sizeProblem(
  { widthPx, heightPx }: SizePx,
  maxPixels: number = pictureRules.maxPixels,
): SizeProblem | null {
  if (widthPx * heightPx > maxPixels) return "too_many_pixels";
  if (Math.min(widthPx, heightPx) < pictureRules.minSidePx) return "photo_too_small";
  const aspect = Math.max(widthPx, heightPx) / Math.min(widthPx, heightPx);
  return aspect > pictureRules.maxAspect ? "photo_bad_aspect" : null;
}
