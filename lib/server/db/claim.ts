import type { TryOnStatus } from "@/lib/shared/try-on-status";

/** The worker's side of the table of try-ons: over all owners, and only through a claim. */
export type Claim = { token: string; now: number; until: number };

/** Begun and not final: each takes a place. */
export const underWay: TryOnStatus[] = ["submitting", "rendering", "saving", "checking"];
