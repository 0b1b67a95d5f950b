import type { TryOn } from "@/lib/shared/try-on";
import { isFinal } from "@/lib/shared/try-on-status";

const atLeastMs = 2000;

/** Milliseconds until the list is asked for again; false once nothing in it can change. */
export function nextListDelayMs(tryOns: readonly Pick<TryOn, "status" | "pollAfterMs">[]): number | false {
  const waits = tryOns.filter(({ status }) => !isFinal(status)).map(({ pollAfterMs }) => pollAfterMs);
  return waits.length === 0 ? false : Math.max(atLeastMs, Math.min(...waits));
}
