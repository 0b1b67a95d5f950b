import { queryOptions, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { nextPollDelayMs } from "./poll-delay";
import { valueOrThrow } from "@/lib/browser/api/api-failure";
import { pollTryOn, type TryOnSnapshot } from "@/lib/browser/api/poll-try-on";
import { rememberTryOn, tryOnKey } from "@/lib/browser/api/try-on-cache";
import type { TryOn } from "@/lib/shared/try-on";

/** The state of one try-on, asked for until it is final, in a hidden tab too: a finished look must not wait for eyes. */
export const tryOnQuery = (tryOnId: string, client: QueryClient) =>
  queryOptions({
    queryKey: tryOnKey(tryOnId),
    queryFn: ({ signal }) =>
      valueOrThrow(pollTryOn(tryOnId, client.getQueryData<TryOnSnapshot>(tryOnKey(tryOnId)), signal)),
    refetchInterval: ({ state }) => nextPollDelayMs(state.data?.tryOn, state.error),
    refetchIntervalInBackground: true,
    staleTime: 0,
    // A snapshot is replaced whole; comparing it piece by piece would cost and save nothing.
    structuralSharing: false,
  });

export function useTryOn(tryOnId: string) {
  const client = useQueryClient();
  const { data, error, errorUpdateCount, refetch } = useQuery(tryOnQuery(tryOnId, client));
  return {
    snapshot: data,
    error,
    /** A question without an answer takes the error away while it is asked again, but not that there was one. */
    hasFailed: errorUpdateCount > 0,
    reload: () => {
      void refetch();
    },
  };
}

export function useTryOnUpdate(): (tryOn: TryOn) => void {
  const client = useQueryClient();
  return (tryOn) => {
    rememberTryOn(client, tryOn);
  };
}
