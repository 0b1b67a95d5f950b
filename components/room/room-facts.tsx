import { useTranslations } from "next-intl";
import type { Capabilities } from "@/lib/shared/capabilities";
import type { Model } from "@/lib/shared/try-on";
import { usualWindow } from "@/lib/shared/usual-window";

/** How long it takes, what it uses, and where it is made. */
export function RoomFacts({ capabilities, model }: { capabilities: Capabilities; model: Model }) {
  const t = useTranslations("room.facts");
  const isPaid = capabilities.mode === "gateway" && capabilities.quota?.remaining !== 0;
  const window = isPaid || capabilities.mode === "local" ? usualWindow(capabilities, model) : null;
  return (
    <dl className="text-small tabular [&_dt]:text-ink-2 grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5 [&_dd]:text-right">
      {window && (
        <>
          <dt>{t("usual")}</dt>
          <dd>{t("usualValue", { from: window.fromSeconds, to: window.toSeconds })}</dd>
        </>
      )}
      {isPaid && capabilities.quota && (
        <>
          <dt>{t("uses")}</dt>
          <dd>{t("usesValue", { left: capabilities.quota.remaining })}</dd>
        </>
      )}
      {!isPaid ? (
        <>
          <dt>{t("made")}</dt>
          <dd>{t("madeHere")}</dd>
        </>
      ) : (
        <>
          <dt>{t("draft")}</dt>
          <dd>{t("draftValue")}</dd>
        </>
      )}
    </dl>
  );
}
