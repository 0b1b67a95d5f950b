import { useTranslations } from "next-intl";
import { ProblemText } from "./problem-text";
import { mostAtOnce, type Extra, type Tray } from "./tray-state";
import { Icon, type IconName } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";

type Props = { tray: Tray; takeOut: (id: string) => void };

/** The pictures that are tried on together with the one on the plate, each with how it stands. */
export default function TrayStrip({ tray: { slot, extras, leftOut }, takeOut }: Props) {
  const t = useTranslations("room.tray");
  const problem = useTranslations("room.problem");
  return (
    <section aria-labelledby="tray-title" className="desk:col-span-2 grid min-w-0 gap-3">
      <h2 id="tray-title" className="text-ui font-strong">
        {t("title", { kind: slot, count: extras.length })}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {extras.map((extra, index) => (
          <li key={extra.id} className="grid w-[84px] gap-1">
            <div className="rounded-photo bg-sunk relative aspect-3/4 overflow-hidden">
              {extra.previewUrl !== null && (
                <img
                  src={extra.previewUrl}
                  alt={t("picture", { kind: slot, number: index + 2 })}
                  className="size-full object-contain"
                />
              )}
              <IconButton
                icon="cross"
                label={t("remove", { kind: slot, number: index + 2 })}
                onClick={() => {
                  takeOut(extra.id);
                }}
                className="bg-surface absolute top-0 right-0"
              />
            </div>
            <State step={extra.step} />
          </li>
        ))}
      </ul>
      {extras.map(
        (extra, index) =>
          extra.step === "refused" && (
            <p key={extra.id} role="status" className="text-small">
              <span className="text-danger font-strong">
                {t("picture", { kind: slot, number: index + 2 })} · {problem(`${extra.problem.code}.title`)}
              </span>
              <br />
              <ProblemText problem={extra.problem} />
            </p>
          ),
      )}
      {leftOut > 0 && (
        <p role="status" className="text-small text-warn">
          {t("leftOut", { count: leftOut, most: mostAtOnce })}
        </p>
      )}
    </section>
  );
}

const marks = {
  preparing: null,
  sending: null,
  stored: { icon: "check", tone: "text-ok" },
  refused: { icon: "cross", tone: "text-danger" },
  stopped: { icon: "warn", tone: "text-warn" },
} as const satisfies Record<Extra["step"], { icon: IconName; tone: string } | null>;

function State({ step }: { step: Extra["step"] }) {
  const t = useTranslations("room.tray.steps");
  const mark = marks[step];
  return (
    <p className="text-micro text-ink-2 flex gap-1 leading-[1.3]">
      {mark && <Icon name={mark.icon} className={`mt-px ${mark.tone}`} />}
      {t(step)}
    </p>
  );
}
