import { useTranslations } from "next-intl";
import { TrayRemark } from "./tray-remark";
import { extraUrlOf, mostAtOnce, type Extra, type Tray } from "./tray-state";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import type { Capabilities } from "@/lib/shared/capabilities";

type Props = {
  tray: Tray;
  takeOut: (id: string) => void;
  markGone: (id: string) => void;
  resend: () => void;
  mode: Capabilities["mode"];
};

/** The pictures that are tried on together with the one on the plate, each with how it stands. */
export default function TrayStrip({ tray: { slot, extras, leftOut }, takeOut, markGone, resend, mode }: Props) {
  const t = useTranslations("room.tray");
  const stopped = useTranslations("room.stopped");
  return (
    <section aria-labelledby="tray-title" className="desk:col-span-2 grid min-w-0 gap-3">
      <h2 id="tray-title" className="text-ui font-strong">
        {t("title", { kind: slot, count: extras.length })}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {extras.map((extra, index) => (
          <li key={extra.id} className="grid w-[84px] gap-1">
            <div className="rounded-photo bg-sunk relative aspect-3/4 overflow-hidden">
              <Thumbnail
                src={extraUrlOf(extra)}
                alt={t("picture", { kind: slot, number: index + 2 })}
                onLost={() => {
                  if (extra.step === "stored") markGone(extra.id);
                }}
              />
              <IconButton
                icon="cross"
                label={t("remove", { kind: slot, number: index + 2 })}
                onClick={() => {
                  takeOut(extra.id);
                }}
                className="bg-surface absolute top-0 right-0"
              />
            </div>
            <State extra={extra} />
          </li>
        ))}
      </ul>
      {extras.map((extra, index) => (
        <TrayRemark key={extra.id} extra={extra} name={t("picture", { kind: slot, number: index + 2 })} mode={mode} />
      ))}
      {extras.some((extra) => extra.step === "stopped" && extra.why === "full") && (
        <p className="text-small text-warn">
          {stopped("full.title")}. {stopped("full.text")}
        </p>
      )}
      {extras.some(({ step }) => step === "stopped") && (
        <Button size="small" className="justify-self-start" onClick={resend}>
          {stopped("resend")}
        </Button>
      )}
      {leftOut > 0 && (
        <p role="status" className="text-small text-warn">
          {t("leftOut", { count: leftOut, most: mostAtOnce })}
        </p>
      )}
    </section>
  );
}

const Thumbnail = ({ src, alt, onLost }: { src: string | null; alt: string; onLost: () => void }) =>
  src !== null && <img src={src} alt={alt} onError={onLost} className="size-full object-contain" />;

const marks = {
  preparing: null,
  halted: { icon: "cross", tone: "text-danger" },
  sending: null,
  stored: { icon: "check", tone: "text-ok" },
  refused: { icon: "cross", tone: "text-danger" },
  stopped: { icon: "warn", tone: "text-warn" },
} as const satisfies Record<Extra["step"], { icon: IconName; tone: string } | null>;

function State({ extra }: { extra: Extra }) {
  const t = useTranslations("room.tray.steps");
  const mark = marks[extra.step];
  const share = extra.step === "sending" ? extra.share : 0;
  return (
    <p className="text-micro text-ink-2 flex gap-1 leading-[1.3]">
      {mark && <Icon name={mark.icon} className={`mt-px ${mark.tone}`} />}
      {t(extra.step, { percent: Math.round(share * 100) })}
    </p>
  );
}
