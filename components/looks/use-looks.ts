import {
  infiniteQueryOptions,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from "@tanstack/react-query";
import { useCallback } from "react";
import { afterFaultDelayMs, nextListDelayMs } from "./list-delay";
import { lookFilters, type LookFilter } from "./look-filter";
import { isForGood, valueOrThrow } from "@/lib/browser/api/api-failure";
import { listTryOns, seeTryOn } from "@/lib/browser/api/try-ons";
import type { TryOn, TryOnPage } from "@/lib/shared/try-on";
import { isFinal } from "@/lib/shared/try-on-status";

type Pages = InfiniteData<TryOnPage, string | null>;

const everyList = ["looks"] as const;
const pageSize = 60;

const looksQuery = (filter: LookFilter) =>
  infiniteQueryOptions({
    queryKey: [...everyList, filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: String(pageSize) });
      for (const [name, value] of lookFilters[filter]) query.append(name, value);
      if (pageParam !== null) query.set("cursor", pageParam);
      return valueOrThrow(listTryOns(query, signal));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
    refetchInterval: ({ state }) => afterFaultDelayMs(state.error),
  });

/** The person's looks, newest first, page by page. A list that did not come is asked for again. */
export function useLooks(filter: LookFilter) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(looksQuery(filter));
  return {
    looks: data?.pages.flatMap(({ items }) => items),
    counts: data?.pages[0]?.counts,
    error,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore: useCallback(() => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    }, [hasNextPage, isFetchingNextPage, fetchNextPage]),
    reload: () => {
      void refetch();
    },
  };
}

/**
 * Follows the looks of a list that are under way, each by itself: asking for a list of a thousand again and again would
 * cost a thousand. When one of them has ended, the lists and their counts are asked for anew, once.
 *
 * @returns whether the last question found nobody, so that what is known of them may be old
 */
export function useLooksUnderWay(looks: readonly TryOn[]): { isUnreachable: boolean } {
  const client = useQueryClient();
  const ids = looks.filter(({ status }) => !isFinal(status)).map(({ id }) => id);
  const { error } = useQuery({
    queryKey: ["looks under way", ...ids],
    enabled: ids.length > 0,
    queryFn: async ({ signal }) => {
      const seen = await Promise.all(ids.map((id) => valueOrThrow(seeTryOn(id, signal))));
      for (const look of seen) changeLists(client, (held) => held.map((one) => (one.id === look.id ? look : one)));
      if (seen.some(({ status }) => isFinal(status))) void client.invalidateQueries({ queryKey: everyList });
      return seen;
    },
    refetchInterval: ({ state }) => nextListDelayMs(state.data ?? looks),
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
  return { isUnreachable: error !== null && !isForGood(error) };
}

/** Changes every list that is held, so that a page shows at once what a call has done. */
export function useLooksUpdate() {
  const client = useQueryClient();
  const change = (apply: (looks: TryOn[]) => TryOn[]) => {
    changeLists(client, apply);
    // The counts are the server's.
    void client.invalidateQueries({ queryKey: everyList, refetchType: "none" });
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

function changeLists(client: QueryClient, apply: (looks: TryOn[]) => TryOn[]): void {
  client.setQueriesData<Pages>(
    { queryKey: everyList },
    (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: apply(page.items) })) },
  );
}
