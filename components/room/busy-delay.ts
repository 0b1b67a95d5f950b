import type { ApiProblem } from "@/lib/browser/api/call-api";

const mostTries = 3;
/** Where a busy server names no time. */
const usualDelaySeconds = 5;

/**
 * Seconds until a start that met a busy server is tried again by itself; null where that cannot help, or was done often
 * enough.
 *
 * @param failures how often in a row it has met one, this time included
 */
export function busyDelaySeconds(problem: ApiProblem, failures: number): number | null {
  if (problem.kind !== "refused" || problem.document.code !== "busy" || failures > mostTries) return null;
  return problem.document.retryAfterSeconds ?? usualDelaySeconds;
}
