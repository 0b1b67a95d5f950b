import { useTranslations } from "next-intl";
import { useState } from "react";
import { NoticeButton } from "./notice-button";
import { CancelButton } from "./cancel-button";
import { Inputs } from "./inputs";
import { isInLine } from "./is-in-line";
import { PanelTitle } from "./panel-title";
import { Studio } from "@/components/ui/studio";
import { WaitingProgress } from "./waiting-progress";
import { WaitingStage, type WaitingPicture } from "./waiting-stage";
import { OtherGarmentLink } from "./other-garment-link";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { TryOnSnapshot } from "@/lib/browser/api/poll-try-on";
import type { Capabilities } from "@/lib/shared/capabilities";
import type { TryOn } from "@/lib/shared/try-on";

type Props = { snapshot: TryOnSnapshot; capabilities: Capabilities };

/** What can truly be said of it now; the words are under `tryOn.waiting` in `messages/`. */
function phaseOf(tryOn: TryOn): "local" | "line" | "checking" | "gateway" {
  const { renderer, status } = tryOn;
  if (renderer === "local") return isInLine(tryOn) ? "line" : "local";
  if (status === "queued") return "line";
  return status === "checking" ? "checking" : "gateway";
}

/** Under way: the photograph, or the draft as soon as there is one, and how it stands. */
export function WaitingView({ snapshot, capabilities }: Props) {
  const { tryOn } = snapshot;
  const t = useTranslations("tryOn.waiting");
  const [shown, setShown] = useState<WaitingPicture>("draft");
  const phase = phaseOf(tryOn);
  return (
    <Studio
      stageLabel={t(tryOn.draft ? "stageDraft" : "stage")}
      inputs={<Inputs {...tryOn} />}
      stage={<WaitingStage tryOn={tryOn} shown={shown} />}
      viewBar={
        tryOn.draft && (
          <>
            <SegmentedControl
              label={t("show")}
              value={shown}
              options={(["draft", "photo"] as const).map((value) => ({ value, label: t(`pictures.${value}`) }))}
              onChange={setShown}
            />
            <span className="text-small text-ink-2 max-desk:hidden">{t("draftNote")}</span>
          </>
        )
      }
      panel={
        <>
          <div className="grid gap-3">
            <PanelTitle tryOnId={tryOn.id} title={t(`title.${phase}`)} />
            <p className="text-ink-2 max-desk:hidden">{t(`lede.${phase}`)}</p>
          </div>
          <WaitingProgress snapshot={snapshot} capabilities={capabilities} />
          <NoticeButton />
          <p className="text-small text-ink-2 desk:hidden">{t(`lede.${phase}`)}</p>
          <div className="max-desk:hidden flex flex-wrap items-center gap-3">
            <OtherGarmentLink personId={tryOn.personId} label={t("another")} />
            <CancelButton tryOn={tryOn} />
          </div>
          {tryOn.renderer !== "local" && tryOn.startedAt !== undefined && (
            <p className="text-small text-ink-2">{t("cancelCost")}</p>
          )}
        </>
      }
      barLabel={t("actions")}
      bar={
        <div className="grid grid-cols-[1fr_auto] gap-2">
          <OtherGarmentLink personId={tryOn.personId} label={t("anotherShort")} />
          <CancelButton tryOn={tryOn} />
        </div>
      }
    />
  );
}
