import { z } from "zod/mini";
import { garmentKinds, sleeveLengths } from "./garment-kinds";

export const GarmentKind = z.enum(garmentKinds);
export type GarmentKind = z.infer<typeof GarmentKind>;

/** What a person may correct about the local fit. `hem`: -1 shorter … 0 as measured … 1 longer. */
export const FitNudge = z.strictObject({
  sleeves: z.optional(z.enum(sleeveLengths)),
  hem: z.optional(z.number().check(z.gte(-1), z.lte(1))),
});
export type FitNudge = z.infer<typeof FitNudge>;
