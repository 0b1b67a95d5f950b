import { useTranslations } from "next-intl";
import Link from "next/link";
import { LookOrder } from "./look-order";
import type { ListOrder, LookCounts } from "@/lib/shared/try-on";
import { lookFilterNames, looksAddress, type LookFilter } from "./look-filter";

type Props = { filter: LookFilter; order: ListOrder; counts: LookCounts | undefined };

/** `counts`: undefined until the server has told them. */
export function LookFilters({ filter, order, counts }: Props) {
  const t = useTranslations("looks.filters");
  return (
    <div className="border-line desk:mx-0 -mx-4 flex justify-between gap-6 border-b">
      <nav aria-label={t("label")} className="no-scrollbar text-ui desk:px-0 -mb-px flex gap-5 overflow-x-auto px-4">
        {lookFilterNames.map((name) => (
          <Link
            key={name}
            href={looksAddress(name, order)}
            aria-current={name === filter || undefined}
            className="min-h-control min-w-control text-ink-2 hover:text-ink aria-[current]:border-ink aria-[current]:text-ink flex flex-none items-center justify-center border-b-2 border-transparent whitespace-nowrap first:justify-start aria-[current]:font-medium"
          >
            {t(name)} {counts && <span className="text-small text-ink-3 tabular ml-1.5">{counts[name]}</span>}
          </Link>
        ))}
      </nav>
      <LookOrder filter={filter} order={order} />
    </div>
  );
}
