import { queryOptions, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { nextPollDelayMs } from "./poll-delay";
import { valueOrThrow } from "@/lib/browser/api/api-failure";
import { pollTryOn, type TryOnSnapshot } from "@/lib/browser/api/poll-try-on";
import type { TryOn } from "@/lib/shared/try-on";

const keyOf = (tryOnId: string) => ["try-on", tryOnId] as const;

/** The state of one try-on, asked for until it is final, in a hidden tab too: a finished look must not wait for eyes. */
const tryOnQuery = (tryOnId: string, client: QueryClient) =>
  queryOptions({
    queryKey: keyOf(tryOnId),
    queryFn: ({ signal }) =>
      valueOrThrow(pollTryOn(tryOnId, client.getQueryData<TryOnSnapshot>(keyOf(tryOnId)), signal)),
    refetchInterval: ({ state }) => nextPollDelayMs(state.data?.tryOn, state.error),
    refetchIntervalInBackground: true,
    // A snapshot is replaced whole; comparing it piece by piece would cost and save nothing.
    structuralSharing: false,
  });

export function useTryOn(tryOnId: string) {
  const client = useQueryClient();
  const { data, error } = useQuery(tryOnQuery(tryOnId, client));
  return { snapshot: data, error };
}

/** Puts what a call has just told about a try-on in place of what was known; the next question starts afresh. */
export function useTryOnUpdate(): (tryOn: TryOn) => void {
  const client = useQueryClient();
  return (tryOn) => {
    const snapshot: TryOnSnapshot = { tryOn, etag: null, receivedAtMs: Date.now() };
    client.setQueryData(keyOf(tryOn.id), snapshot);
  };
}
