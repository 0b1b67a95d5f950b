import type { TryOn } from "@/lib/shared/try-on";
import { isFinal } from "@/lib/shared/try-on-status";

const atLeastMs = 2000;
/** Long enough for a server to start again, short enough not to be noticed. */
const afterFaultMs = 3000;

/** Milliseconds until the list is asked for again; false once nothing in it can change. */
export function nextListDelayMs(tryOns: readonly Pick<TryOn, "status" | "pollAfterMs">[]): number | false {
  const waits = tryOns.filter(({ status }) => !isFinal(status)).map(({ pollAfterMs }) => pollAfterMs);
  return waits.length === 0 ? false : Math.max(atLeastMs, Math.min(...waits));
}

/** Milliseconds until a list that did not come is asked for again; false where it has come. */
export const afterFaultDelayMs = (error: unknown): number | false => (error === null ? false : afterFaultMs);
