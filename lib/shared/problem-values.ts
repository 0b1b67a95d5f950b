import { pictureRules } from "./picture-rules";

/** The figures that problem sentences name, so that a sentence and its rule cannot disagree. */
export const problemValues = {
  minSidePx: pictureRules.minSidePx,
  maxAspect: pictureRules.maxAspect,
  maxMegabytes: pictureRules.maxBytes / 1_000_000,
  maxMegapixels: pictureRules.maxPixels / 1_000_000,
} as const;
