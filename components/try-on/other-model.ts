import type { Capabilities } from "@/lib/shared/capabilities";
import type { Model, TryOn } from "@/lib/shared/try-on";

/** The model version that the same photos can also be rendered with, or null: here, or of this garment, there is none. */
export function otherModel(
  { renderer, model, garment }: Pick<TryOn, "renderer" | "model" | "garment">,
  { mode, models }: Pick<Capabilities, "mode" | "models">,
): Model | null {
  // A draft of the local engine was made by no version.
  if (mode === "local" || renderer === "local") return null;
  const isOutfit = "top" in garment && garment.top !== undefined && garment.bottom !== undefined;
  return models.find(({ id, outfits }) => id !== model && (outfits || !isOutfit))?.id ?? null;
}
