import { useTranslations } from "next-intl";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { compareAddress } from "@/lib/browser/compare-address";

/** Stays at the bottom while looks are chosen, and leads to the page on which they are seen together. */
export function CompareBar({ chosen, clear }: { chosen: readonly string[]; clear: () => void }) {
  const t = useTranslations("looks.compare");
  return (
    <section
      aria-label={t("bar")}
      className="bg-surface shadow-sheet rounded-panel sticky bottom-4 z-15 flex flex-wrap items-center gap-3 p-3"
    >
      {chosen.length < 2 ? (
        <p role="status" className="text-small text-ink-2 flex-1 px-1">
          {t("more")}
        </p>
      ) : (
        <Link href={compareAddress(chosen)} className={`${buttonClass("primary", "normal")} flex-1`}>
          {t("go", { count: chosen.length })}
        </Link>
      )}
      <Button variant="quiet" onClick={clear}>
        {t("clear")}
      </Button>
    </section>
  );
}
