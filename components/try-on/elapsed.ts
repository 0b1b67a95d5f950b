import type { TryOnSnapshot } from "@/lib/browser/api/poll-try-on";
import { isFinal } from "@/lib/shared/try-on-status";

/**
 * Seconds since a try-on was asked for. The server's own count, carried on by this tab's clock from the moment it came:
 * the two clocks need not agree.
 */
export function elapsedSeconds({ tryOn, receivedAtMs }: TryOnSnapshot, nowMs: number): number {
  const since = isFinal(tryOn.status) ? 0 : Math.max(0, nowMs - receivedAtMs) / 1000;
  return Math.floor(tryOn.progress.elapsedSeconds + since);
}
