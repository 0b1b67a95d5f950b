import { infiniteQueryOptions, useInfiniteQuery, useQueryClient, type InfiniteData } from "@tanstack/react-query";
import { nextListDelayMs } from "./list-delay";
import { lookFilters, type LookFilter } from "./look-filter";
import { valueOrThrow } from "@/lib/browser/api/api-failure";
import { listTryOns } from "@/lib/browser/api/try-ons";
import type { TryOn, TryOnPage } from "@/lib/shared/try-on";

type Pages = InfiniteData<TryOnPage, string | null>;

const everyList = ["looks"] as const;
const pageSize = 24;

const looksQuery = (filter: LookFilter) =>
  infiniteQueryOptions({
    queryKey: [...everyList, filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: String(pageSize), ...lookFilters[filter] });
      if (pageParam !== null) query.set("cursor", pageParam);
      return valueOrThrow(listTryOns(query, signal));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state }) => nextListDelayMs(state.data?.pages.flatMap(({ items }) => items) ?? []),
    refetchIntervalInBackground: true,
    staleTime: 0,
  });

/** The person's looks, newest first, page by page; asked for again while one of them is under way. */
export function useLooks(filter: LookFilter) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(looksQuery(filter));
  return {
    looks: data?.pages.flatMap(({ items }) => items),
    error,
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

/** Changes every list that is held, so that a page shows at once what a call has done. */
export function useLooksUpdate() {
  const client = useQueryClient();
  const change = (apply: (looks: TryOn[]) => TryOn[]) => {
    client.setQueriesData<Pages>(
      { queryKey: everyList },
      (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: apply(page.items) })) },
    );
  };
  return {
    replace: (look: TryOn) => {
      change((looks) => looks.map((one) => (one.id === look.id ? look : one)));
    },
    remove: (lookId: string) => {
      client.removeQueries({ queryKey: ["try-on", lookId] });
      change((looks) => looks.filter(({ id }) => id !== lookId));
    },
    /** After everything was erased: nothing that is held is true any more. */
    forgetAll: () => {
      client.removeQueries({ queryKey: ["try-on"] });
      client.removeQueries({ queryKey: ["photos"] });
      change(() => []);
    },
  };
}
