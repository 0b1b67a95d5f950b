import type { GarmentKind } from "./garment";
import type { Model } from "./try-on";

/** One piece of an outfit; `kind` is undefined where neither the person nor the engine said what it is. */
export type OutfitPiece = { slot: "single" | "top" | "bottom"; kind?: GarmentKind | undefined };
export type OutfitProblem = "outfit_needs_v1_5" | "garment_conflict";

/**
 * Why a gateway cannot render these pieces together, or null. Both gateways document the same: only v1-5 takes two,
 * and of the six pairs of kinds only upper with lower is rendered; the other five fail after being paid.
 */
export function outfitProblem(pieces: readonly OutfitPiece[], model: Model): OutfitProblem | null {
  if (pieces.length < 2) return null;
  if (model !== "kolors-virtual-try-on-v1-5") return "outfit_needs_v1_5";
  const kinds = pieces.map(({ kind }) => kind).filter((kind) => kind !== undefined);
  if (kinds.includes("dress")) return "garment_conflict"; // conflicts with anything, so one known kind is enough
  return new Set(kinds).size < kinds.length ? "garment_conflict" : null;
}
