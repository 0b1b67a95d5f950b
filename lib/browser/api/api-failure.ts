import type { ApiProblem } from "./call-api";
import type { Result } from "@/lib/shared/result";

/** A failed call, for React Query, which knows failures by what is thrown. */
export class ApiFailure extends Error {
  constructor(readonly problem: ApiProblem) {
    super(problem.kind === "refused" ? problem.document.code : problem.kind);
    this.name = "ApiFailure";
  }
}

/** @throws ApiFailure in place of a problem */
export async function valueOrThrow<Value>(call: Promise<Result<Value, ApiProblem>>): Promise<Value> {
  const result = await call;
  if (!result.ok) throw new ApiFailure(result.error);
  return result.value;
}

/** Will the same call never succeed? A broken line, a restart or a full server may pass; "not found" does not. */
export const isForGood = (error: unknown): boolean =>
  error instanceof ApiFailure && error.problem.kind === "refused" && error.problem.document.status < 429;

/** Is there no such thing any more, or never was? */
export const isGone = (problem: ApiProblem): boolean => problem.kind === "refused" && problem.document.status === 404;

/** Was the access code of this server changed, or forgotten by this browser, since the page was opened? */
export const isLockedOut = (error: unknown): boolean =>
  error instanceof ApiFailure &&
  error.problem.kind === "refused" &&
  error.problem.document.code === "access_code_required";

/** The server's own sentence about why it did not do it, where it gave one. */
export const refusalOf = (error: unknown): string | null =>
  error instanceof ApiFailure && error.problem.kind === "refused" ? error.problem.document.detail : null;
