import "server-only";
import type { Locale } from "@/lib/shared/locales";
import { type ProblemCode, type ProblemDocument, problems } from "@/lib/shared/problem";
import { problemSentence } from "./problem-sentence";
import type { Refusal } from "./refusal";

/** When to come back where the refusal itself does not know. */
const usualRetryAfterSeconds: Partial<Record<ProblemCode, number>> = { busy: 5, unavailable: 10, storage_full: 60 };

/** RFC 9457 answer to a refusal, in the reader's language. */
export function problemResponse(refusal: Refusal, locale: Locale, requestId: string): Response {
  const { code, ...more } = refusal;
  const { status } = problems[code];
  const retryAfterSeconds = more.retryAfterSeconds ?? usualRetryAfterSeconds[code];
  const document: ProblemDocument = {
    type: `urn:fitting-room:problem:${code}`,
    title: titleOf(code),
    status,
    code,
    detail: problemSentence(locale, code, requestId),
    ...more,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    requestId,
  };
  const headers = new Headers({ "Content-Type": "application/problem+json", "Content-Language": locale });
  if (retryAfterSeconds !== undefined) headers.set("Retry-After", String(retryAfterSeconds));
  // The rest of a body that is too large is not read, so this connection cannot carry another request.
  if (code === "photo_too_large") headers.set("Connection", "close");
  return new Response(JSON.stringify(document), { status, headers });
}

/** The code in words, the same in every language: "photo_too_large" is "Photo too large". */
function titleOf(code: string): string {
  const words = code.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
