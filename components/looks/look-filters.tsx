import { useTranslations } from "next-intl";
import Link from "next/link";
import { lookFilterNames, type LookFilter } from "./look-filter";

export function LookFilters({ filter }: { filter: LookFilter }) {
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
          className="min-h-control text-ink-2 hover:text-ink aria-[current]:border-ink aria-[current]:text-ink -mb-px flex items-center border-b-2 border-transparent whitespace-nowrap aria-[current]:font-medium"
        >
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
