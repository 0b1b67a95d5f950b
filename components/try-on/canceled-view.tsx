import { useTranslations } from "next-intl";
import Link from "next/link";
import { Inputs } from "./inputs";
import { OtherGarmentLink } from "./other-garment-link";
import { PanelTitle } from "./panel-title";
import { Studio } from "@/components/ui/studio";
import { useDocumentTitle } from "./use-document-title";
import { WaitingStage } from "./waiting-stage";
import { buttonClass } from "@/components/ui/button-class";
import { roomAddress } from "@/lib/shared/room-address";
import type { TryOn } from "@/lib/shared/try-on";

/** Stopped by the person: nothing is lost, and the same photos can be taken up again. */
export function CanceledView({ tryOn }: { tryOn: TryOn }) {
  const t = useTranslations("tryOn.canceled");
  useDocumentTitle(t("title"));
  const ways = (
    <>
      <Link href={roomAddress(tryOn)} className={buttonClass("primary", "normal")}>
        {t("again")}
      </Link>
      <OtherGarmentLink personId={tryOn.personId} label={t("another")} />
    </>
  );
  return (
    <Studio
      stageLabel={t("stage")}
      inputs={<Inputs {...tryOn} />}
      stage={<WaitingStage tryOn={tryOn} shown="draft" />}
      panel={
        <>
          <div className="grid gap-3" role="status">
            <PanelTitle tryOnId={tryOn.id} title={t("title")} />
            <p className="text-ink-2">{t("text")}</p>
            {tryOn.renderer !== "local" && tryOn.startedAt !== undefined && (
              <p className="text-small text-ink-2">{t("cost")}</p>
            )}
          </div>
          <div className="max-desk:hidden flex flex-wrap gap-3">{ways}</div>
        </>
      }
      barLabel={t("actions")}
      bar={<div className="grid grid-cols-2 gap-2">{ways}</div>}
    />
  );
}
