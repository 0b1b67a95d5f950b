import { useTranslations } from "next-intl";
import Link from "next/link";
import type { LookFilter } from "./look-filter";
import { buttonClass } from "@/components/ui/button-class";
import { CornerMarks } from "@/components/ui/corner-marks";
import type { Capabilities } from "@/lib/shared/capabilities";
import { defaultModel } from "@/lib/shared/model-names";
import { usualWindow } from "@/lib/shared/usual-window";

const placeholders = ["a", "b", "c", "d", "e"];

/** Where the looks will be: their frames, without movement. */
export function LooksLoading() {
  const t = useTranslations("looks");
  return (
    <div className="animate-late grid gap-3">
      <p role="status" className="text-ink-2">
        {t("loading")}
      </p>
      <ul aria-hidden="true" className="desk:grid-cols-4 desk:gap-5 wide:grid-cols-5 grid grid-cols-2 gap-3">
        {placeholders.map((key) => (
          <li key={key} className="rounded-photo bg-sunk aspect-3/4" />
        ))}
      </ul>
    </div>
  );
}

export function LooksEmpty({ filter, capabilities }: { filter: LookFilter; capabilities: Capabilities }) {
  const t = useTranslations("looks");
  const window = usualWindow(capabilities, defaultModel);
  return (
    <div className="bg-surface relative grid justify-items-center gap-4 px-6 py-20 text-center">
      <CornerMarks />
      <p className="text-ink-2 text-balance">
        {filter === "all" && !window
          ? t("empty.allUntimed")
          : t(`empty.${filter}`, { seconds: window?.toSeconds ?? 0 })}
      </p>
      <Link href="/" className={buttonClass("primary", "normal")}>
        {t("tryOn")}
      </Link>
    </div>
  );
}
