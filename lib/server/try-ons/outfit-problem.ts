import type { GarmentKind } from "@/lib/shared/garment";
import type { ProblemCode } from "@/lib/shared/problem";
import type { GarmentChoice } from "@/lib/shared/try-on";

/**
 * What is wrong with an outfit as far as the kinds of its pieces are known. A dress goes with nothing, and two pieces
 * of one kind cannot be worn together; a gateway would take the money and fail (gateway facts, section 4).
 */
export function outfitProblem(
  garment: GarmentChoice,
  kinds: Partial<Record<string, GarmentKind>>,
): Extract<ProblemCode, "garment_conflict" | "wrong_slot"> | null {
  if ("single" in garment || garment.top === undefined || garment.bottom === undefined) return null;
  const top = kinds[garment.top];
  const bottom = kinds[garment.bottom];
  if (garment.top === garment.bottom || top === "dress" || bottom === "dress") return "garment_conflict";
  if (top !== undefined && top === bottom) return "garment_conflict";
  return top === "lower" || bottom === "upper" ? "wrong_slot" : null;
}
