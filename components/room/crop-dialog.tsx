import "react-image-crop/dist/ReactCrop.css";
import { useTranslations } from "next-intl";
import { useState } from "react";
import ReactCrop, { centerCrop, makeAspectCrop, type PercentCrop } from "react-image-crop";
import { useTurnedPicture } from "./use-turned-picture";
import { SiteDialog } from "@/components/site/site-dialog";
import { Button } from "@/components/ui/button";
import type { Crop, Turns } from "@/lib/browser/prepare/picture-edit";

type Props = {
  /** The picture as it is now, from this browser or this server. */
  src: string;
  onDone: (turns: Turns, crop: Crop | null) => void;
  /** Back to the picture as it was chosen. */
  onReset: (() => void) | null;
  onClose: () => void;
};

const whole: PercentCrop = { unit: "%", x: 0, y: 0, width: 100, height: 100 };
const portrait = 3 / 4;

/** The line of the frame stands still: nothing here moves by itself. */
const still = String.raw`[&_.ReactCrop\_\_crop-selection]:animate-none! [--rc-focus-color:var(--accent)]!`;
/** A finger gets 44 px at each corner, of which only a dot is drawn: squares of that size would hide the picture. */
const forFingers = String.raw`[--rc-drag-handle-mobile-size:44px]! pointer-coarse:[&_.ReactCrop\_\_drag-handle]:border-0! pointer-coarse:[&_.ReactCrop\_\_drag-handle]:bg-transparent! pointer-coarse:[&_.ReactCrop\_\_drag-handle]:bg-[radial-gradient(circle,#fff_8px,#000_8px_10px,transparent_10px)]!`;

/** Cut and turn a picture, by pointer, touch or arrow keys. Loaded when it is opened. */
export default function CropDialog({ src, onDone, onReset, onClose }: Props) {
  const t = useTranslations("room.crop");
  const [turns, setTurns] = useState<Turns>(0);
  const [crop, setCrop] = useState<PercentCrop>(whole);
  const turned = useTurnedPicture(src, turns);
  const turn = (by: 1 | 3) => {
    setTurns(((turns + by) % 4) as Turns);
    setCrop(whole);
  };
  return (
    <SiteDialog
      title={t("title")}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            onClick={() => {
              onDone(turns, sharesOf(crop));
            }}
          >
            {t("use")}
          </Button>
          {onReset && (
            <Button variant="text" onClick={onReset}>
              {t("reset")}
            </Button>
          )}
        </>
      }
    >
      <p className="text-small text-ink-2">{t("hint")}</p>
      <div className="bg-stage grid min-h-40 place-items-center">
        {turned && (
          <ReactCrop
            crop={crop}
            onChange={(_, next) => {
              setCrop(next);
            }}
            keepSelection
            minWidth={48}
            minHeight={48}
            ruleOfThirds
            ariaLabels={labels(t)}
            className={`max-h-[46dvh] ${still} ${forFingers}`}
          >
            <img src={turned.url} alt={t("picture")} className="w-auto" />
          </ReactCrop>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          onClick={() => {
            turn(3);
          }}
        >
          {t("left")}
        </Button>
        <Button
          size="small"
          onClick={() => {
            turn(1);
          }}
        >
          {t("right")}
        </Button>
        <Button
          size="small"
          onClick={() => {
            if (turned) setCrop(portraitCrop(turned.widthPx, turned.heightPx));
          }}
        >
          {t("portrait")}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setCrop(whole);
          }}
        >
          {t("whole")}
        </Button>
      </div>
    </SiteDialog>
  );
}

const portraitCrop = (widthPx: number, heightPx: number): PercentCrop => {
  const fits = widthPx / heightPx > portrait ? { height: 100 } : { width: 100 };
  const crop = makeAspectCrop({ unit: "%", ...fits }, portrait, widthPx, heightPx);
  return centerCrop(crop, widthPx, heightPx);
};

/** Null where nothing is cut away. */
function sharesOf({ x, y, width, height }: PercentCrop): Crop | null {
  if (width > 99.5 && height > 99.5) return null;
  return { left: x / 100, top: y / 100, right: (x + width) / 100, bottom: (y + height) / 100 };
}

const handles = {
  nwDragHandle: "nw",
  nDragHandle: "n",
  neDragHandle: "ne",
  eDragHandle: "e",
  seDragHandle: "se",
  sDragHandle: "s",
  swDragHandle: "sw",
  wDragHandle: "w",
} as const;

function labels(t: ReturnType<typeof useTranslations<"room.crop">>) {
  const named = Object.entries(handles).map(([handle, corner]) => [handle, t("handle", { corner })]);
  return { cropArea: t("area"), ...(Object.fromEntries(named) as Record<keyof typeof handles, string>) };
}
