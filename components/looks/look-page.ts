import type { LookCounts, TryOn, TryOnPage } from "@/lib/shared/try-on";
import { isFinal } from "@/lib/shared/try-on-status";

const noLooks: LookCounts = { all: 0, inProgress: 0, kept: 0, failed: 0, bytes: 0 };

/** What is left of any page of a list after everything was erased. */
export const emptyPage: TryOnPage = { items: [], nextCursor: null, counts: noLooks };

/** A page of a list, and its counts, once a look is another one; `after` null: it was erased. Without it, the counts only. */
export const withLook = (page: TryOnPage, before: TryOn, after: TryOn | null): TryOnPage => ({
  ...page,
  items: page.items.flatMap((look) => (look.id === before.id ? (after ?? []) : look)),
  ...(page.counts && { counts: countsAfter(page.counts, before, after) }),
});

function countsAfter(counts: LookCounts, before: TryOn, after: TryOn | null): LookCounts {
  const lost = shareOf(before);
  const gained = after ? shareOf(after) : noLooks;
  return {
    all: counts.all - lost.all + gained.all,
    inProgress: counts.inProgress - lost.inProgress + gained.inProgress,
    kept: counts.kept - lost.kept + gained.kept,
    failed: counts.failed - lost.failed + gained.failed,
    bytes: counts.bytes - lost.bytes + gained.bytes,
  };
}

const shareOf = ({ status, favourite, result }: TryOn): LookCounts => ({
  all: 1,
  inProgress: isFinal(status) ? 0 : 1,
  kept: favourite ? 1 : 0,
  failed: status === "failed" ? 1 : 0,
  bytes: result?.bytes ?? 0,
});
