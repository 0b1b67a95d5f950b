import { useTranslations } from "next-intl";
import type { CSSProperties, ReactNode } from "react";
import { PhotoStage } from "@/components/ui/photo-stage";
import type { Succeeded } from "./succeeded";
import { BeforeAfter } from "@/components/ui/before-after";
import { Chip } from "@/components/ui/chip";
import { ZoomFrame } from "@/components/ui/zoom-frame";
import type { Zoom } from "@/components/ui/zoom-state";
import { atWidth, photoImageUrl } from "@/lib/browser/api/photo-addresses";

export const resultViews = ["slider", "sideBySide", "result"] as const;
export type ResultView = (typeof resultViews)[number];

type Zooming = { zoom: Zoom; setZoom: (change: (zoom: Zoom) => Zoom) => void };
type Props = Zooming & {
  tryOn: Succeeded;
  view: ResultView;
  arriving: boolean;
  /** Lies over the result where it stands alone. */
  over: ((pictureStyle: CSSProperties) => ReactNode) | null;
};

/** The person before and after, in the view that was chosen. */
export function ResultStage({ tryOn, view, arriving, over, ...zooming }: Props) {
  const t = useTranslations("tryOn.result");
  const { imageUrl, widthPx, heightPx } = tryOn.result;
  const ratio = widthPx / heightPx;
  // Enlarged, the stored pictures are shown, in which every pixel is as it was made.
  const isNear = zooming.zoom.scale > 1;
  const personUrl = photoImageUrl(tryOn.personId);
  const before = { src: isNear ? personUrl : atWidth(personUrl, 1024), alt: t("beforeAlt") };
  const after = { src: isNear ? imageUrl : atWidth(imageUrl, 1024), alt: t("afterAlt") };
  switch (view) {
    case "slider":
      return (
        <PhotoStage ratio={ratio}>
          {() => (
            <ZoomFrame {...zooming} canDrag={false}>
              {(pictureStyle) => (
                <BeforeAfter
                  {...{ before, after, arriving, pictureStyle }}
                  label={t("compare")}
                  valueText={(percent) => t("compareValue", { percent })}
                >
                  <Chip place="topLeft">{t("before")}</Chip>
                  <Chip place="topRight">{t("after")}</Chip>
                </BeforeAfter>
              )}
            </ZoomFrame>
          )}
        </PhotoStage>
      );
    case "sideBySide":
      return (
        <div className="desk:min-h-0 desk:gap-2 grid grid-cols-2 gap-0.5">
          <OnePicture {...zooming} ratio={ratio} picture={before} label={t("before")} />
          <OnePicture {...zooming} ratio={ratio} picture={after} label={t("after")} />
        </div>
      );
    case "result":
      return <OnePicture {...zooming} ratio={ratio} picture={after} label={t("after")} over={over} />;
  }
}

type OneProps = Zooming & { ratio: number; picture: { src: string; alt: string }; label: string; over?: Props["over"] };

function OnePicture({ ratio, picture, label, over, ...zooming }: OneProps) {
  return (
    <PhotoStage ratio={ratio}>
      {() => (
        <ZoomFrame {...zooming} canDrag label={label}>
          {(pictureStyle) => (
            <>
              <img
                src={picture.src}
                alt={picture.alt}
                style={pictureStyle}
                draggable={false}
                className="absolute inset-0 size-full object-cover"
              />
              {over?.(pictureStyle)}
              <Chip place="topLeft">{label}</Chip>
            </>
          )}
        </ZoomFrame>
      )}
    </PhotoStage>
  );
}
