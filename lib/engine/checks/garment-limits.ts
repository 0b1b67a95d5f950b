import type { Limit } from "./verdict";

/** What makes a photo of a garment useless to the engine. */
export type GarmentRefusal = "wrong_slot" | "no_garment" | "garment_background" | "garment_conflict";

/** Measured by `npm run bench:checks` over 24 product photos and 120 spoilt copies. */
export const garmentLimits = {
  /** On a striped floor: missed 0 of 24; false alarms 2 of 120, both of pictures with something else wrong. Lab distance from the backdrop's colour that 95 % of the border stay under. */
  borderTail: { most: 7, spread: 0.6 },
  /** At 0.3 of the levels: missed 0 of 24; false alarms 0 of 120. */
  brightness: { least: 0.3, spread: 0.03 },
  /** Blurred by 3 px at 1024: missed 1 of 24, white on white; false alarms 0 of 120. */
  blur: { most: 0.66, spread: 0.04 },
  leastArea: 0.02,
  /** More than this is a photo filled by cloth: there is no outline to measure. */
  mostArea: 0.93,
  /** Share of the largest part from which another is a garment of its own. Two side by side: missed 2 of 24; false alarms 1 of 120. */
  secondPiece: 0.2,
} as const satisfies Record<string, Limit | number>;
