"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { PhotoEntry } from "./photo-entry";
import { usePhotos, usePhotosErased } from "./use-photos";
import { EraseAll } from "@/components/looks/erase-all";
import { UnreachableAtFirst } from "@/components/site/unreachable-at-first";
import { UnreachableLine } from "@/components/site/unreachable-line";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { CornerMarks } from "@/components/ui/corner-marks";
import type { Capabilities } from "@/lib/shared/capabilities";

/** A ledger of every photo that this server holds of a person: since when, who was given it, and when it goes. */
export function PhotosScreen({ capabilities }: { capabilities: Capabilities }) {
  const t = useTranslations("photos");
  const { photos, error, hasFailed, hasMore, isLoadingMore, loadMore, reload } = usePhotos();
  const onErased = usePhotosErased();
  return (
    <main id="main" tabIndex={-1} className={layout}>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-1.5">
          <h1 className="text-display font-display font-serif">{t("title")}</h1>
          <p className="text-small text-ink-2 tabular max-w-[64ch]">
            {t("lede", { days: capabilities.retentionDays })}
          </p>
        </div>
        <EraseAll onErased={onErased} />
      </div>
      {photos !== undefined && error !== null && <UnreachableLine />}
      {photos === undefined && hasFailed && <UnreachableAtFirst again={reload} />}
      {photos === undefined && !hasFailed && (
        <p role="status" className="animate-late text-ink-2">
          {t("loading")}
        </p>
      )}
      {photos?.length === 0 && (
        <div className="bg-surface relative grid justify-items-center gap-4 px-6 py-20 text-center">
          <CornerMarks />
          <p className="text-ink-2">{t("empty")}</p>
          <Link href="/" className={buttonClass("primary", "normal")}>
            {t("room")}
          </Link>
        </div>
      )}
      {photos !== undefined && photos.length > 0 && (
        <ul className="border-line border-t">
          {photos.map((photo) => (
            <li key={photo.id} className="border-line border-b py-4">
              <PhotoEntry photo={photo} onErased={onErased} />
            </li>
          ))}
        </ul>
      )}
      {hasMore && (
        <Button className="justify-self-center" onClick={loadMore}>
          {t(isLoadingMore ? "loading" : "more")}
        </Button>
      )}
    </main>
  );
}

const layout =
  "mx-auto grid max-w-[1440px] grid-cols-[minmax(0,1fr)] gap-5 px-4 pt-5 pb-15 desk:px-8 desk:pt-9 desk:pb-10 wide:px-16";
