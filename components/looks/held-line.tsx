import { useTranslations } from "next-intl";
import { usePictureWords } from "@/components/site/use-picture-words";
import type { LookCounts } from "@/lib/shared/try-on";

/** How much of a person's there is, if anything. Its place is there before the server has told, so that no look moves then. */
export function HeldLine({ counts }: { counts: LookCounts | undefined }) {
  const t = useTranslations("looks");
  const words = usePictureWords();
  if (counts?.all === 0) return null;
  return (
    <p className="text-small text-ink-2 tabular min-h-[1lh]">
      {counts &&
        (counts.bytes === 0
          ? t("heldUnmade", { count: counts.all })
          : t("held", { count: counts.all, bytes: words.bytes(counts.bytes) }))}
    </p>
  );
}
