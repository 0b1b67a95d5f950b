import type { GarmentChoice } from "@/lib/shared/try-on";

/** The outfit with top and bottom exchanged; null where there is nothing to exchange. */
export function swappedOutfit(garment: GarmentChoice): GarmentChoice | null {
  if ("single" in garment) return null;
  const { top, bottom } = garment;
  return { ...(bottom !== undefined && { top: bottom }), ...(top !== undefined && { bottom: top }) };
}
