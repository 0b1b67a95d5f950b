"use client";

import { useTranslations } from "next-intl";
import { EraseAll } from "./erase-all";
import { LookFilters } from "./look-filters";
import { LookTile } from "./look-tile";
import type { LookFilter } from "./look-filter";
import { useLooks, useLooksUpdate } from "./use-looks";
import { UnreachableLine } from "@/components/site/unreachable-line";
import { useKeep } from "@/components/site/use-keep";
import { Button } from "@/components/ui/button";
import type { Capabilities } from "@/lib/shared/capabilities";
import { LooksEmpty, LooksLoading } from "./looks-states";

type Props = { filter: LookFilter; capabilities: Capabilities };

/** Everything this browser has tried on. */
export function LooksScreen({ filter, capabilities }: Props) {
  const t = useTranslations("looks");
  const { looks, error, hasMore, isLoadingMore, loadMore } = useLooks(filter);
  const { replace, remove, forgetAll } = useLooksUpdate();
  const keep = useKeep(replace);
  return (
    <main id="main" tabIndex={-1} className={layout}>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-1.5">
          <h1 className="text-display font-display font-serif">{t("title")}</h1>
          <p className="text-small text-ink-2 tabular">{t("kept", { days: capabilities.retentionDays })}</p>
        </div>
        <EraseAll onErased={forgetAll} />
      </div>
      <LookFilters filter={filter} />
      {error !== null && <UnreachableLine />}
      {looks === undefined && error === null && <LooksLoading />}
      {looks?.length === 0 && <LooksEmpty filter={filter} />}
      {looks !== undefined && looks.length > 0 && (
        <ul className="desk:grid-cols-4 desk:gap-x-5 desk:gap-y-7 wide:grid-cols-5 grid grid-cols-2 gap-x-3 gap-y-5">
          {looks.map((look) => (
            <li key={look.id} className="min-w-0">
              <LookTile look={look} capabilities={capabilities} onKeep={keep} onErased={remove} />
            </li>
          ))}
        </ul>
      )}
      {hasMore && (
        <Button className="justify-self-center" onClick={loadMore}>
          {t(isLoadingMore ? "loadingMore" : "more")}
        </Button>
      )}
    </main>
  );
}

const layout =
  "mx-auto grid max-w-[1440px] grid-cols-[minmax(0,1fr)] gap-5 px-4 pt-5 pb-15 desk:px-8 desk:pt-9 desk:pb-10 wide:px-16";
