import { useTranslations } from "next-intl";
import Link from "next/link";
import type { LookCounts } from "@/lib/shared/try-on";
import { lookFilterNames, type LookFilter } from "./look-filter";

/** `counts`: undefined until the server has told them. */
export function LookFilters({ filter, counts }: { filter: LookFilter; counts: LookCounts | undefined }) {
  const t = useTranslations("looks.filters");
  return (
    <nav
      aria-label={t("label")}
      className="no-scrollbar border-line text-ui desk:mx-0 desk:px-0 -mx-4 flex gap-5 overflow-x-auto border-b px-4"
    >
      {lookFilterNames.map((name) => (
        <Link
          key={name}
          href={name === "all" ? "/looks" : `/looks?show=${name}`}
          aria-current={name === filter || undefined}
          className="min-h-control min-w-control text-ink-2 hover:text-ink aria-[current]:border-ink aria-[current]:text-ink -mb-px flex items-center justify-center border-b-2 border-transparent whitespace-nowrap aria-[current]:font-medium"
        >
          {t(name)} {counts && <span className="text-small text-ink-3 tabular ml-1.5">{counts[name]}</span>}
        </Link>
      ))}
    </nav>
  );
}
