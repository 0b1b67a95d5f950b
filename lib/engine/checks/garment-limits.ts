import type { Limit } from "./verdict";

/** What makes a photo of a garment useless to the engine. */
export type GarmentRefusal = "wrong_slot" | "no_garment" | "garment_background" | "garment_conflict";

export const garmentLimits = {
  /** Lab distance from the backdrop's colour that 95 % of the border stay under. */
  borderTail: { most: 7, spread: 0.6 },
  brightness: { least: 0.3, spread: 0.03 },
  blur: { most: 0.66, spread: 0.04 },
  leastArea: 0.02,
  /** More than this is a photo filled by cloth: there is no outline to measure. */
  mostArea: 0.93,
  /** A part of the cut-out that is at least this share of the largest one is a garment of its own. */
  secondPiece: 0.2,
} as const satisfies Record<string, Limit | number>;
