import type { ZodMiniType } from "zod/mini";
import { ProblemDocument } from "@/lib/shared/problem";
import { err, ok, type Result } from "@/lib/shared/result";

/** Why a call gave nothing: our server said so, nothing came through, or something answered that is not our server. */
export type ApiProblem =
  { kind: "refused"; document: ProblemDocument } | { kind: "unreachable" } | { kind: "unreadable"; status: number };

/**
 * One call to our own routes, its answer parsed.
 *
 * @throws the signal's reason when the caller stopped the call; a broken answer or line is a value
 */
export async function callApi<Value>(
  path: string,
  schema: ZodMiniType<Value>,
  init: RequestInit = {},
): Promise<Result<Value, ApiProblem>> {
  const response = await answerOf(path, init);
  return response.ok ? readAnswer(response.value, schema) : response;
}

/** The bare answer, for callers that look at its status and headers themselves. */
export async function answerOf(path: string, init: RequestInit): Promise<Result<Response, ApiProblem>> {
  try {
    return ok(await fetch(path, { ...init, credentials: "same-origin" }));
  } catch {
    // fetch rejects for two reasons only: the caller's abort, or no answer at all.
    init.signal?.throwIfAborted();
    return err({ kind: "unreachable" });
  }
}

export async function readAnswer<Value>(
  response: Response,
  schema: ZodMiniType<Value>,
): Promise<Result<Value, ApiProblem>> {
  const text = await response.text().catch(() => null);
  if (text === null) return err({ kind: "unreachable" });
  return parseAnswer(response.status, text, schema);
}

/** @param text the body as it came; empty for 204 */
export function parseAnswer<Value>(
  status: number,
  text: string,
  schema: ZodMiniType<Value>,
): Result<Value, ApiProblem> {
  const body = asJson(text);
  if (status >= 200 && status < 300) {
    const value = schema.safeParse(body);
    return value.success ? ok(value.data) : err({ kind: "unreadable", status });
  }
  const document = ProblemDocument.safeParse(body);
  return err(document.success ? { kind: "refused", document: document.data } : { kind: "unreadable", status });
}

/** Undefined where there is no JSON: an error page of something between us and the server. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
