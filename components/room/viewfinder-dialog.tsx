import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { CameraBlocked } from "./camera-blocked";
import { PoseDrawing } from "./plate-drawings";
import type { SlotName } from "./plate-state";
import { useCamera } from "./use-camera";
import { useCountdown } from "./use-countdown";
import { SiteDialog } from "@/components/site/site-dialog";
import { Button } from "@/components/ui/button";

type Props = { slot: SlotName; onPicture: (picture: Blob) => void; onClose: () => void };

/** Time to step back from a desk. */
const timerSeconds = 5;

/** What the camera of a desktop sees, with an outline to stand in and a timer. Loaded when it is opened. */
export default function ViewfinderDialog({ slot, onPicture, onClose }: Props) {
  const t = useTranslations("room.viewfinder");
  const isOfSelf = slot === "person";
  const video = useRef<HTMLVideoElement>(null);
  const { state, take } = useCamera(video, isOfSelf ? "user" : "environment");
  const [isBusy, setIsBusy] = useState(false);
  const shoot = () => {
    setIsBusy(true);
    void take().then((picture) => {
      if (picture) onPicture(picture);
      else setIsBusy(false);
    });
  };
  const countdown = useCountdown(timerSeconds, shoot);
  const isReady = state === "live" && !isBusy;
  return (
    <SiteDialog
      title={t("title")}
      onClose={onClose}
      actions={
        isReady && (
          <>
            <Button variant="primary" onClick={shoot}>
              {t("shoot")}
            </Button>
            <Button onClick={countdown.left === null ? countdown.start : countdown.stop}>
              {countdown.left === null ? t("timer", { seconds: timerSeconds }) : t("stop")}
            </Button>
          </>
        )
      }
    >
      {state === "blocked" ? (
        <CameraBlocked onPicture={onPicture} />
      ) : (
        <>
          <p className="text-small text-ink-2">{t(isOfSelf ? "hint" : "garmentHint")}</p>
          <div className="bg-stage rounded-photo relative mx-auto aspect-3/4 w-full max-w-80 overflow-hidden">
            <video
              ref={video}
              aria-label={t("view")}
              autoPlay
              muted
              playsInline
              // One's own picture is looked at as in a mirror; a garment is moved about by what is seen.
              className={`size-full object-cover ${isOfSelf ? "-scale-x-100" : ""}`}
            />
            {isOfSelf && (
              <div className="text-on-chip pointer-events-none absolute inset-x-[14%] inset-y-[4%] grid place-items-center opacity-80">
                <PoseDrawing />
              </div>
            )}
            {countdown.left !== null && (
              <p
                role="timer"
                className="bg-chip text-on-chip rounded-chip text-display absolute inset-0 m-auto grid size-20 place-items-center"
              >
                {countdown.left}
              </p>
            )}
          </div>
        </>
      )}
    </SiteDialog>
  );
}
