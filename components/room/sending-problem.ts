import type { PlateProblem, StopCause } from "./plate-state";
import type { ApiProblem } from "@/lib/browser/api/call-api";

/** The line broke, or the server is in trouble: the same picture may arrive later. */
export function isWorthResending(problem: ApiProblem): boolean {
  return problem.kind !== "refused" || problem.document.status >= 500 || problem.document.status === 429;
}

export const stopCauseOf = (problem: ApiProblem): StopCause =>
  problem.kind === "refused" && problem.document.code === "storage_full" ? "full" : "line";

/** What the server says about a picture that this browser let pass stands in the server's own words. */
export const refusalOf = (problem: ApiProblem): PlateProblem =>
  problem.kind === "refused" ? { code: "other", detail: problem.document.detail } : { code: "failed" };
