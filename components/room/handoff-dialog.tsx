import { useTranslations } from "next-intl";
import { QrCode } from "./qr-code";
import type { RoomState } from "./room-state";
import { useHandoff, type HandoffStep } from "./use-handoff";
import type { Pick } from "./use-picture-work";
import { SiteDialog } from "@/components/site/site-dialog";
import { useCopyWords } from "@/components/site/use-copy-words";
import { useLocalTime } from "@/components/site/use-local-time";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { atWidth } from "@/lib/browser/api/photo-addresses";
import { handoffMinutes } from "@/lib/shared/handoff";
import { isLoopbackHost } from "./loopback-host";
import type { Photo } from "@/lib/shared/photo";

type Props = { room: RoomState; onArrived: (pick: Pick) => void; onClose: () => void };

/** A code that opens this room on another device; what is added there comes onto the plates here. */
export default function HandoffDialog({ room, onArrived, onClose }: Props) {
  const t = useTranslations("room.handoff");
  const bringIn = async ({ id, kind, imageUrl }: Photo) => {
    const picture = await fetch(imageUrl).catch(() => null);
    if (picture?.ok) onArrived({ slot: kind, file: await picture.blob(), photoId: id });
  };
  const { now, arrived, again } = useHandoff(room, (photo) => {
    bringIn(photo).catch(reportError);
  });
  return (
    <SiteDialog
      title={t("title")}
      onClose={onClose}
      actions={now.step === "used" && <Button onClick={onClose}>{t("done")}</Button>}
    >
      <Step now={now} again={again} />
      {now.step === "used" && <Arrivals photos={arrived} />}
    </SiteDialog>
  );
}

function Step({ now, again }: { now: HandoffStep; again: () => void }) {
  const t = useTranslations("room.handoff");
  const anew = (
    <Button size="small" onClick={again}>
      {t("again")}
    </Button>
  );
  switch (now.step) {
    case "making":
      return (
        <p role="status" className="text-ink-2">
          {t("making")}
        </p>
      );
    case "failed":
      return (
        <Notice tone="error" title={t("failed.title")} actions={anew}>
          {t("failed.text")}
        </Notice>
      );
    case "waiting":
      return <Waiting url={now.url} expiresAt={now.expiresAt} />;
    case "expired":
      return (
        <Notice tone="info" title={t("expired.title")} actions={anew}>
          {t("expired.text", { minutes: handoffMinutes })}
        </Notice>
      );
    case "used":
      return (
        <Notice tone="good" title={t("used.title")}>
          {t("used.text")}
        </Notice>
      );
  }
}

function Waiting({ url, expiresAt }: { url: string; expiresAt: string }) {
  const t = useTranslations("room.handoff");
  const copying = useCopyWords();
  const time = useLocalTime();
  const { host, hostname } = new URL(url);
  return (
    <>
      {isLoopbackHost(hostname) && (
        <Notice tone="warn" title={t("local.title")}>
          {t("local.text", { host })}
        </Notice>
      )}
      <p className="text-ink-2">{t("text")}</p>
      <div className="justify-self-center">
        <QrCode text={url} label={t("code")} />
      </div>
      <CopyField label={t("address")} text={url} words={copying} />
      <p className="text-small text-ink-2 tabular">{t("until", { expiresAt: time.moment(expiresAt) })}</p>
    </>
  );
}

function Arrivals({ photos }: { photos: readonly Photo[] }) {
  const t = useTranslations("room.handoff");
  return (
    <div role="status" className="grid gap-3">
      {photos.length > 0 && <p>{t("arrived", { count: photos.length })}</p>}
      <ul className="flex flex-wrap gap-2">
        {photos.map(({ id, kind, imageUrl }) => (
          <li key={id}>
            <img
              src={atWidth(imageUrl, 160)}
              alt={t("arrivedAlt", { kind })}
              className="rounded-photo bg-sunk aspect-3/4 w-[84px] object-contain"
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
