import { isForGood } from "@/lib/browser/api/api-failure";
import type { TryOn } from "@/lib/shared/try-on";
import { isFinal } from "@/lib/shared/try-on-status";

/** After a call that found nobody: long enough for a server to start again, short enough not to be noticed. */
const afterFaultMs = 3000;

/**
 * Milliseconds until the next question about a try-on.
 *
 * @param error of the last question, null when it was answered
 * @returns the server's own wish; false when asking again cannot tell anything new
 */
export function nextPollDelayMs(tryOn: TryOn | undefined, error: unknown): number | false {
  if (error !== null && error !== undefined) return isForGood(error) ? false : afterFaultMs;
  if (tryOn === undefined) return afterFaultMs;
  return isFinal(tryOn.status) ? false : tryOn.pollAfterMs;
}
