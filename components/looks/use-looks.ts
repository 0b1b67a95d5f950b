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
import { emptyPage, withLook } from "./look-page";
import { isForGood, isGone, valueOrThrow } from "@/lib/browser/api/api-failure";
import { listTryOns, seeTryOn } from "@/lib/browser/api/try-ons";
import type { ListOrder, TryOn, TryOnPage } from "@/lib/shared/try-on";
import { isFinal } from "@/lib/shared/try-on-status";

type Pages = InfiniteData<TryOnPage, string | null>;

const everyList = ["looks"] as const;
const pageSize = 60;

const looksQuery = (filter: LookFilter, order: ListOrder) =>
  infiniteQueryOptions({
    queryKey: [...everyList, filter, order],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: String(pageSize), order });
      for (const [name, value] of lookFilters[filter]) query.append(name, value);
      if (pageParam !== null) query.set("cursor", pageParam);
      return valueOrThrow(listTryOns(query, signal));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
    refetchInterval: ({ state }) => afterFaultDelayMs(state.error),
  });

/** The person's looks, page by page. A list that did not come is asked for again. */
export function useLooks(filter: LookFilter, order: ListOrder) {
  const { data, error, errorUpdateCount, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    looksQuery(filter, order),
  );
  return {
    looks: data?.pages.flatMap(({ items }) => items),
    counts: data?.pages[0]?.counts,
    error,
    /** While a list that never came is asked for again there is no error, but there was one. */
    hasFailed: errorUpdateCount > 0,
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
      const seen = await Promise.all(ids.map(async (id) => ({ id, look: await seeUnlessGone(id, signal) })));
      for (const { id, look } of seen) changeLook(client, id, look);
      if (seen.some(({ look }) => look === null || isFinal(look.status))) {
        void client.invalidateQueries({ queryKey: everyList });
      }
      return seen.flatMap(({ look }) => look ?? []);
    },
    refetchInterval: ({ state }) => nextListDelayMs(state.data ?? looks),
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
  return { isUnreachable: error !== null && !isForGood(error) };
}

/** Null: it was erased meanwhile, in another tab say. The others are followed on. */
async function seeUnlessGone(lookId: string, signal: AbortSignal): Promise<TryOn | null> {
  const seen = await seeTryOn(lookId, signal);
  return !seen.ok && isGone(seen.error) ? null : valueOrThrow(Promise.resolve(seen));
}

/** Changes every list that is held, and its counts, so that a page shows at once what a call has done. */
export function useLooksUpdate() {
  const client = useQueryClient();
  const askAnewLater = () => {
    void client.invalidateQueries({ queryKey: everyList, refetchType: "none" });
  };
  return {
    replace: (look: TryOn) => {
      changeLook(client, look.id, look);
      askAnewLater();
    },
    remove: (lookId: string) => {
      client.removeQueries({ queryKey: ["try-on", lookId] });
      changeLook(client, lookId, null);
      askAnewLater();
    },
    /** After everything was erased: nothing that is held is true any more. */
    forgetAll: () => {
      client.removeQueries({ queryKey: ["try-on"] });
      client.removeQueries({ queryKey: ["photos"] });
      changePages(client, () => emptyPage);
      askAnewLater();
    },
  };
}

/** `after` null: it was erased. */
function changeLook(client: QueryClient, lookId: string, after: TryOn | null): void {
  const held = client.getQueriesData<Pages>({ queryKey: everyList }).flatMap(([, data]) => data?.pages ?? []);
  const before = held.flatMap(({ items }) => items).find(({ id }) => id === lookId);
  if (before) changePages(client, (page) => withLook(page, before, after));
}

function changePages(client: QueryClient, apply: (page: TryOnPage) => TryOnPage): void {
  client.setQueriesData<Pages>({ queryKey: everyList }, (data) => data && { ...data, pages: data.pages.map(apply) });
}
