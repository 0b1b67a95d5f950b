import { z } from "zod/mini";

export const tryOnStatuses = [
  "queued",
  "submitting",
  "rendering",
  "saving",
  "checking",
  "succeeded",
  "failed",
  "canceled",
] as const;
export const TryOnStatus = z.enum(tryOnStatuses);
export type TryOnStatus = z.infer<typeof TryOnStatus>;

/**
 * Where each status may go. Final ones go nowhere. `checking`: sent, and nobody knows whether the gateway took it;
 * it is never sent again by itself. Local renders go back to `queued` when a process dies under them, because a
 * second local render costs nothing; a gateway's never do.
 */
const next = {
  queued: ["submitting", "failed", "canceled"],
  submitting: ["queued", "rendering", "checking", "failed", "canceled"],
  rendering: ["queued", "saving", "failed", "canceled"],
  saving: ["succeeded", "failed", "canceled"],
  checking: ["rendering", "failed", "canceled"],
  succeeded: [],
  failed: [],
  canceled: [],
} as const satisfies Record<TryOnStatus, readonly TryOnStatus[]>;

export const canMove = (from: TryOnStatus, to: TryOnStatus): boolean =>
  (next[from] as readonly TryOnStatus[]).includes(to);

export const isFinal = (status: TryOnStatus): boolean => next[status].length === 0;
