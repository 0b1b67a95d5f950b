import type { QueryClient } from "@tanstack/react-query";
import type { TryOnSnapshot } from "./poll-try-on";
import type { TryOn } from "@/lib/shared/try-on";

/** Where a try-on stands in the cache of this tab. */
export const tryOnKey = (tryOnId: string) => ["try-on", tryOnId] as const;

/**
 * Puts what a call has just told about a try-on in place of what was known. It carries no ETag, so that the next
 * question is answered at once.
 */
export function rememberTryOn(client: QueryClient, tryOn: TryOn): void {
  const snapshot: TryOnSnapshot = { tryOn, etag: null, receivedAtMs: Date.now() };
  client.setQueryData(tryOnKey(tryOn.id), snapshot);
}
