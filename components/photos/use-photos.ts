import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { afterFaultDelayMs } from "@/components/looks/list-delay";
import { valueOrThrow } from "@/lib/browser/api/api-failure";
import { listPhotos } from "@/lib/browser/api/own-things";

const ledger = ["photo ledger"] as const;

/** The person's photos, newest first, page by page. */
export function usePhotos() {
  const { data, error, errorUpdateCount, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ledger,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => valueOrThrow(listPhotos(signal, pageParam)),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
    refetchInterval: ({ state }) => afterFaultDelayMs(state.error),
  });
  return {
    photos: data?.pages.flatMap(({ items }) => items),
    error,
    /** While a list that never came is asked for again there is no error, but there was one. */
    hasFailed: errorUpdateCount > 0,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => {
      void fetchNextPage();
    },
    reload: () => {
      void refetch();
    },
  };
}

/** After something was erased: with a photo went the looks that were made of it. */
export function usePhotosErased(): () => void {
  const client = useQueryClient();
  return () => {
    client.removeQueries({ queryKey: ["try-on"] });
    for (const queryKey of [ledger, ["photos"], ["looks"]]) void client.invalidateQueries({ queryKey });
  };
}
