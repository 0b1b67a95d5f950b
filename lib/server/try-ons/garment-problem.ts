import type { GarmentKind } from "@/lib/shared/garment";
import { outfitProblem } from "@/lib/shared/outfit-rules";
import type { GarmentChoice } from "@/lib/shared/try-on";

/** Every outfit rule but the model's: the local engine makes outfits whatever the model. */
const modelOfOutfits = "kolors-virtual-try-on-v1-5";

/**
 * What is wrong with the pieces as far as their kinds are known, so that it is said before anything is rendered.
 *
 * @param kinds what the person said, by photo id
 */
export function garmentProblem(
  garment: GarmentChoice,
  kinds: Partial<Record<string, GarmentKind>>,
): "garment_conflict" | "wrong_slot" | null {
  if ("single" in garment) return null;
  const { top, bottom } = garment;
  const kindOf = (photoId: string | undefined) => (photoId === undefined ? undefined : kinds[photoId]);
  if (top !== undefined && bottom !== undefined) {
    const pieces = [
      { slot: "top", kind: kindOf(top) },
      { slot: "bottom", kind: kindOf(bottom) },
    ] as const;
    if (top === bottom || outfitProblem(pieces, modelOfOutfits)) return "garment_conflict";
  }
  return kindOf(top) === "lower" || kindOf(bottom) === "upper" ? "wrong_slot" : null;
}
