import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { looksAddress, type LookFilter } from "./look-filter";
import { listOrders, type ListOrder } from "@/lib/shared/try-on";

/** Newest or oldest first. Phones, where the filters take the row, have newest first. */
export function LookOrder({ filter, order }: { filter: LookFilter; order: ListOrder }) {
  const t = useTranslations("looks.order");
  const router = useRouter();
  return (
    <select
      aria-label={t("label")}
      value={order}
      onChange={({ currentTarget: { value } }) => {
        const chosen = listOrders.find((one) => one === value) ?? "newest";
        router.replace(looksAddress(filter, chosen));
      }}
      className="min-h-control rounded-control text-small text-ink-2 hover:text-ink bg-bg max-desk:hidden cursor-pointer"
    >
      {listOrders.map((one) => (
        <option key={one} value={one}>
          {t(one)}
        </option>
      ))}
    </select>
  );
}
