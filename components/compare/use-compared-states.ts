import { useQueries, useQueryClient } from "@tanstack/react-query";
import { tryOnQuery } from "@/components/try-on/use-try-on";
import { isForGood } from "@/lib/browser/api/api-failure";
import type { TryOn } from "@/lib/shared/try-on";

/** `tryOn` is null until it is known, and `isGone` once it is known not to be there. */
export type ComparedState = { id: string; tryOn: TryOn | null; isGone: boolean };

/** Every look as the server last told it; each is asked for by itself until it is over. */
export function useComparedStates(lookIds: readonly string[]) {
  const client = useQueryClient();
  const answers = useQueries({ queries: lookIds.map((id) => tryOnQuery(id, client)) });
  const looks = lookIds.map((id, index): ComparedState => {
    const answer = answers[index];
    return { id, tryOn: answer?.data?.tryOn ?? null, isGone: isForGood(answer?.error) };
  });
  const isKnown = looks.some(({ tryOn, isGone }) => tryOn !== null || isGone);
  return {
    looks,
    ready: looks.filter(({ tryOn }) => tryOn?.status === "succeeded").length,
    isUnreachable: isKnown && answers.some(({ error }) => error !== null && !isForGood(error)),
    /** Nobody answered from the first, so that there is nothing to show. */
    isUnreachableAtFirst: !isKnown && answers.some(({ errorUpdateCount }) => errorUpdateCount > 0),
    reload: () => {
      for (const { refetch } of answers) void refetch();
    },
  };
}
