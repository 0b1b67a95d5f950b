import { answerOf, readAnswer, type ApiProblem } from "./call-api";
import { err, ok, type Result } from "@/lib/shared/result";
import { TryOn } from "@/lib/shared/try-on";

/** A try-on as the server last told it. */
export type TryOnSnapshot = {
  tryOn: TryOn;
  etag: string | null;
  /** This tab's clock when the state came, so that seconds can be counted on from it. */
  receivedAtMs: number;
};

/** How long the server may hold a call that has nothing new to tell. Below the usual limits of proxies. */
const waitSeconds = 20;

/**
 * Ask for the state. The first call is answered at once; later ones are held until something changes.
 *
 * @returns `last` itself when nothing has changed
 */
export async function pollTryOn(
  tryOnId: string,
  last: TryOnSnapshot | undefined,
  signal: AbortSignal,
): Promise<Result<TryOnSnapshot, ApiProblem>> {
  const known = last?.etag ?? null;
  const path = `/api/try-ons/${encodeURIComponent(tryOnId)}${known === null ? "" : `?wait=${waitSeconds}`}`;
  const headers = known === null ? undefined : { "If-None-Match": known };
  // "no-store": with the browser's own cache in between, a 304 would be turned into the old 200.
  const answer = await answerOf(path, { signal, cache: "no-store", ...(headers && { headers }) });
  if (!answer.ok) return answer;
  if (answer.value.status === 304) return last ? ok(last) : err({ kind: "unreadable", status: 304 });
  const tryOn = await readAnswer(answer.value, TryOn);
  if (!tryOn.ok) return tryOn;
  return ok({ tryOn: tryOn.value, etag: answer.value.headers.get("ETag"), receivedAtMs: Date.now() });
}
