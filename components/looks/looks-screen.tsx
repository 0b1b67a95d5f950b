"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { CompareBar } from "./compare-bar";
import { EraseAll } from "./erase-all";
import { HeldLine } from "./held-line";
import { LookFilters } from "./look-filters";
import { LookGrid } from "./look-grid";
import { LookTile } from "./look-tile";
import { neighbourOf } from "./neighbour-of";
import type { LookFilter } from "./look-filter";
import { useLooks, useLooksUnderWay, useLooksUpdate } from "./use-looks";
import { UnreachableAtFirst } from "@/components/site/unreachable-at-first";
import { UnreachableLine } from "@/components/site/unreachable-line";
import { useKeep } from "@/components/site/use-keep";
import { Button } from "@/components/ui/button";
import type { Capabilities } from "@/lib/shared/capabilities";
import type { ListOrder } from "@/lib/shared/try-on";
import { LooksEmpty, LooksLoading } from "./looks-states";

type Props = { filter: LookFilter; order: ListOrder; capabilities: Capabilities };

/** Everything this browser has tried on. */
export function LooksScreen({ filter, order, capabilities }: Props) {
  const t = useTranslations("looks");
  const { looks, counts, error, hasFailed, hasMore, isLoadingMore, loadMore, reload } = useLooks(filter, order);
  const { isUnreachable } = useLooksUnderWay(looks ?? []);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  /** The look that took the focus of one that was erased. */
  const [focused, setFocused] = useState<string | null>(null);
  const { replace, remove, forgetAll } = useLooksUpdate();
  const keep = useKeep(replace);
  return (
    <main id="main" tabIndex={-1} className={layout}>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-1.5">
          <h1 className="text-display font-display font-serif">{t("title")}</h1>
          <HeldLine counts={counts} />
          <p className="text-small text-ink-2 tabular">
            {t("kept", { days: capabilities.retentionDays })}{" "}
            <Link
              href="/photos"
              className="decoration-line-strong hover:decoration-ink inline-block min-h-6 underline underline-offset-4"
            >
              {t("photos")}
            </Link>
          </p>
        </div>
        <EraseAll onErased={forgetAll} />
      </div>
      <LookFilters filter={filter} order={order} counts={counts} />
      {looks !== undefined && (error !== null || isUnreachable) && <UnreachableLine />}
      {looks === undefined && (hasFailed ? <UnreachableAtFirst again={reload} /> : <LooksLoading />)}
      {looks?.length === 0 && <LooksEmpty {...{ filter, capabilities }} />}
      {looks !== undefined && looks.length > 0 && (
        <LookGrid looks={looks} total={counts?.[filter]} onNearEnd={loadMore}>
          {(look) => (
            <LookTile
              look={look}
              capabilities={capabilities}
              isChosen={chosen.includes(look.id)}
              takesFocus={look.id === focused}
              onChoose={(id) => {
                setChosen((now) => (now.includes(id) ? now.filter((other) => other !== id) : [...now, id]));
              }}
              onKeep={keep}
              onErased={(id) => {
                setChosen((now) => now.filter((other) => other !== id));
                setFocused(neighbourOf(looks, id)?.id ?? null);
                remove(id);
              }}
            />
          )}
        </LookGrid>
      )}
      {hasMore && (
        <Button className="justify-self-center" onClick={loadMore}>
          {t(isLoadingMore ? "loadingMore" : "more")}
        </Button>
      )}
      {chosen.length > 0 && (
        <CompareBar
          chosen={chosen}
          clear={() => {
            setChosen([]);
          }}
        />
      )}
    </main>
  );
}

const layout =
  "mx-auto grid max-w-[1440px] grid-cols-[minmax(0,1fr)] gap-5 px-4 pt-5 pb-15 desk:px-8 desk:pt-9 desk:pb-10 wide:px-16";
