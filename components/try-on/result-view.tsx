import { useTranslations } from "next-intl";
import { useState } from "react";
import { CloserLookSection } from "./closer-look-section";
import { CloserLookOverlay } from "./closer-look-overlay";
import { DownloadLink } from "./download-link";
import { Inputs } from "./inputs";
import { KeepButton } from "./keep-button";
import { OtherGarments } from "./other-garments";
import { OtherVersion } from "./other-version";
import { PanelTitle } from "./panel-title";
import { ResultDetails } from "./result-details";
import { ResultStage, resultViews, type ResultView as View } from "./result-stage";
import { Studio } from "@/components/ui/studio";
import { ShareButton } from "./share-button";
import type { Succeeded } from "./succeeded";
import { useCloserLook } from "./use-closer-look";
import { useDocumentTitle } from "./use-document-title";
import { OtherGarmentLink } from "./other-garment-link";
import { useLocalTime } from "@/components/site/use-local-time";
import { FullScreenButton } from "@/components/ui/full-screen-button";
import { Notice } from "@/components/ui/notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useFullScreen } from "@/components/ui/use-full-screen";
import { ZoomBar } from "@/components/ui/zoom-bar";
import { notZoomed, zoomPercent, type Zoom } from "@/components/ui/zoom-state";
import type { Capabilities } from "@/lib/shared/capabilities";

type Props = {
  tryOn: Succeeded;
  capabilities: Capabilities;
  /** It came while this page was open. */ arriving: boolean;
};

/** The finished picture, and what can be done with it. */
export function ResultView({ tryOn, capabilities, arriving }: Props) {
  const t = useTranslations("tryOn.result");
  const time = useLocalTime();
  const [view, setView] = useState<View>("slider");
  const [zoom, setZoom] = useState<Zoom>(notZoomed);
  const { setElement, fullScreen } = useFullScreen();
  const closer = useCloserLook(tryOn);
  // What is marked is marked on the result alone.
  const showView = (chosen: View) => {
    setView(chosen);
    if (chosen !== "result") closer.choose(null);
  };
  const look: typeof closer = {
    ...closer,
    choose: (chosen) => {
      closer.choose(chosen);
      if (chosen !== null) setView("result");
    },
  };
  const isDraft = tryOn.renderer === "local";
  const title = t(`title.${isDraft ? "draft" : "single" in tryOn.garment ? "garment" : "outfit"}`);
  useDocumentTitle(t("documentTitle", { title }));
  const finishedAt = tryOn.finishedAt ?? tryOn.updatedAt;
  return (
    <Studio
      stageLabel={t("stage")}
      stageRef={setElement}
      inputs={view !== "sideBySide" && <Inputs {...tryOn} />}
      stays={look.chosen !== null}
      stage={
        <ResultStage
          {...{ tryOn, view, zoom, setZoom, arriving }}
          over={(pictureStyle) => <CloserLookOverlay {...{ look, zoom, pictureStyle }} />}
        />
      }
      viewBar={
        <>
          <SegmentedControl
            label={t("view")}
            value={view}
            options={resultViews.map((value) => ({ value, label: t(`views.${value}`) }))}
            onChange={showView}
          />
          <div className="flex items-center">
            <ZoomBar
              {...{ zoom, setZoom }}
              words={{ in: t("zoomIn"), out: t("zoomOut"), percent: t("zoomPercent", { percent: zoomPercent(zoom) }) }}
            />
            <FullScreenButton {...{ fullScreen }} words={{ enter: t("fullScreen"), leave: t("leaveFullScreen") }} />
          </div>
        </>
      }
      panel={
        <>
          <div className="flex items-start justify-between gap-3">
            <div className="grid gap-1.5">
              <PanelTitle tryOnId={tryOn.id} title={title} />
              <p className="text-small text-ink-2 tabular">
                {t("made", { seconds: Math.max(1, tryOn.progress.elapsedSeconds), moment: time.moment(finishedAt) })}
              </p>
            </div>
            <div className="desk:hidden">
              <KeepButton tryOn={tryOn} small />
            </div>
          </div>
          {tryOn.notice && (
            <Notice tone="warn" title={t("noticeTitle")}>
              {tryOn.notice.detail}
            </Notice>
          )}
          <div className="max-desk:hidden grid gap-3">
            <DownloadLink tryOn={tryOn} size="big" />
            <div className="grid grid-cols-2 gap-3">
              <ShareButton tryOn={tryOn} shareDays={capabilities.shareDays} />
              <KeepButton tryOn={tryOn} />
            </div>
          </div>
          <hr className="border-line max-desk:hidden" />
          <CloserLookSection look={look} />
          <OtherGarments tryOn={tryOn} />
          <OtherVersion tryOn={tryOn} capabilities={capabilities} />
          <ResultDetails tryOn={tryOn} capabilities={capabilities} />
          <p className="text-small text-ink-2">{t("fitNote")}</p>
          {isDraft && capabilities.mode === "local" && <p className="text-small text-ink-3">{t("noFullRenders")}</p>}
          <p role="status" className="sr-only">
            {arriving && t("ready")}
          </p>
        </>
      }
      barLabel={t("actions")}
      bar={
        <div className="grid grid-cols-3 gap-2 *:px-2 max-[359px]:[&_svg]:hidden">
          <DownloadLink tryOn={tryOn} size="normal" />
          <OtherGarmentLink personId={tryOn.personId} label={t("another")} />
          <ShareButton tryOn={tryOn} shareDays={capabilities.shareDays} />
        </div>
      }
    />
  );
}
