import { useTranslations } from "next-intl";
import { NotNow, Working } from "./closer-states";
import type { CloserLook } from "./use-closer-look";
import { Icon, type IconName } from "@/components/ui/icon";
import type { Compared } from "@/lib/browser/inspect/inspect-look";

type Difference = Compared["parts"][number]["difference"];

/** In plain sentences, what differs from the person photo besides the garment. */
export function WhatChanged({ comparison }: { comparison: CloserLook["comparison"] }) {
  const t = useTranslations("tryOn.closer");
  if (comparison.isError) {
    return (
      <NotNow
        again={() => {
          void comparison.refetch();
        }}
      />
    );
  }
  if (!comparison.data) return <Working />;
  if (!comparison.data.ok) {
    return (
      <p role="status" className="text-small text-ink-2">
        {t(`cannotTell.${comparison.data.error}`)}
      </p>
    );
  }
  return <Sentences compared={comparison.data.value} />;
}

const marks = {
  none: { icon: "done", tone: "text-ok" },
  slight: { icon: "info", tone: "text-ink-2" },
  clear: { icon: "warn", tone: "text-warn" },
} as const satisfies Record<Difference, { icon: IconName; tone: string }>;

function Sentences({ compared: { parts, isSkinMadeUp, outline } }: { compared: Compared }) {
  const t = useTranslations("tryOn.closer");
  return (
    <div role="status" className="grid gap-2.5">
      <ul className="grid gap-2">
        {parts.map(({ part, difference }) => (
          <Sentence key={part} difference={difference} text={t(`parts.${part}`, { difference })} />
        ))}
        {isSkinMadeUp && <Sentence difference="clear" text={t("skinMadeUp")} />}
        {outline.map(({ level, percent }) => (
          <Sentence
            key={level}
            difference="slight"
            text={t(`outline.${level}`, { percent: Math.abs(percent), way: percent < 0 ? "narrower" : "wider" })}
          />
        ))}
      </ul>
      <p className="text-small text-ink-3">{t("note")}</p>
    </div>
  );
}

function Sentence({ difference, text }: { difference: Difference; text: string }) {
  const { icon, tone } = marks[difference];
  return (
    <li className="text-ui grid grid-cols-[22px_1fr] gap-2 leading-[1.4]">
      <Icon name={icon} className={`mt-0.5 ${tone}`} />
      <span>{text}</span>
    </li>
  );
}
