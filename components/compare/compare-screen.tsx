"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { ComparedLook } from "./compared-look";
import { useComparedStates } from "./use-compared-states";
import { useDocumentTitle } from "@/components/try-on/use-document-title";
import { UnreachableAtFirst } from "@/components/site/unreachable-at-first";
import { UnreachableLine } from "@/components/site/unreachable-line";
import { buttonClass } from "@/components/ui/button-class";
import { ZoomBar } from "@/components/ui/zoom-bar";
import { notZoomed, zoomPercent, type Zoom } from "@/components/ui/zoom-state";
import type { Capabilities } from "@/lib/shared/capabilities";

type Props = { lookIds: readonly string[]; capabilities: Capabilities };

/** Several looks side by side, made or still under way. What is enlarged or moved in one is in all of them. */
export function CompareScreen({ lookIds, capabilities }: Props) {
  const t = useTranslations("compare");
  const [zoom, setZoom] = useState<Zoom>(notZoomed);
  const { looks, ready, isUnreachable, isUnreachableAtFirst, reload } = useComparedStates(lookIds);
  const title = t("progress", { ready, count: lookIds.length });
  useDocumentTitle(lookIds.length === 0 ? t("title") : title);
  return (
    <main id="main" tabIndex={-1} className={layout}>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-1.5">
          <h1 className="text-display font-display font-serif">{t("title")}</h1>
          {lookIds.length > 0 && (
            <p role="status" className="text-small text-ink-2 tabular">
              {title}
            </p>
          )}
        </div>
        {ready > 0 && (
          <ZoomBar
            {...{ zoom, setZoom }}
            words={{ in: t("zoomIn"), out: t("zoomOut"), percent: t("zoomPercent", { percent: zoomPercent(zoom) }) }}
          />
        )}
      </div>
      {isUnreachable && <UnreachableLine />}
      {isUnreachableAtFirst && <UnreachableAtFirst again={reload} />}
      {lookIds.length === 0 ? (
        <div className="grid justify-items-start gap-4">
          <p className="text-ink-2">{t("none")}</p>
          <Link href="/looks" className={buttonClass("primary", "normal")}>
            {t("looks")}
          </Link>
        </div>
      ) : isUnreachableAtFirst ? null : (
        <ul className={`grid gap-3 ${columns(lookIds.length)}`}>
          {looks.map((look, index) => (
            <li key={look.id} className="min-w-0">
              <ComparedLook number={index + 1} {...{ look, zoom, setZoom, capabilities }} />
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

/** Few are shown large; a tray of many in rows of four, on phones of two. */
const columns = (count: number): string =>
  count <= 2 ? "grid-cols-2" : count === 3 ? "grid-cols-2 desk:grid-cols-3" : "grid-cols-2 desk:grid-cols-4";

const layout =
  "mx-auto grid max-w-[1440px] grid-cols-[minmax(0,1fr)] gap-5 px-4 pt-5 pb-15 desk:px-8 desk:pt-9 desk:pb-10 wide:px-16";
