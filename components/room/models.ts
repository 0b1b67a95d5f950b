import { isFilled } from "./plate-state";
import { garmentSlots } from "./readiness";
import type { RoomState } from "./room-state";
import type { Capabilities } from "@/lib/shared/capabilities";
import type { Model } from "@/lib/shared/try-on";

type Models = Capabilities["models"];

/** The model versions that can make what is on the plates: not every one takes a top and a bottom together. */
export function usableModels(models: Models, { two, plates }: RoomState): Models {
  const isOutfit = two && garmentSlots(two).every((slot) => isFilled(plates[slot]));
  return isOutfit ? models.filter(({ outfits }) => outfits) : models;
}

/** What was chosen, or where that cannot be had, the first that can. */
export const modelAmong = (usable: Models, chosen: Model): Model =>
  usable.find(({ id }) => id === chosen)?.id ?? usable[0]?.id ?? chosen;
