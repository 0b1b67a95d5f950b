import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LookWay } from "./look-way";
import { causeOf } from "@/components/try-on/failure-words";
import { isInLine } from "@/components/try-on/is-in-line";
import { Icon } from "@/components/ui/icon";
import type { Capabilities } from "@/lib/shared/capabilities";
import type { TryOn } from "@/lib/shared/try-on";
import { usualWindowOf } from "@/lib/shared/usual-window";

type Props = { look: TryOn; moment: string; capabilities: Capabilities };

/** How a look stands that has no picture yet, or got none. */
export function LookOverlay({ look, moment, capabilities }: Props) {
  const t = useTranslations("looks.tile");
  switch (look.status) {
    case "queued":
    case "submitting":
    case "rendering":
    case "checking":
    case "saving":
      return <Progress look={look} capabilities={capabilities} />;
    case "failed":
      return (
        <Bar>
          <span className="text-danger flex items-center gap-1.5 font-medium">
            <Icon name="alert" />
            {t("failed")}
          </span>
          {look.problem && <span className="line-clamp-3">{causeOf(look.problem.detail)}</span>}
          <LookWay look={look} moment={moment} />
        </Bar>
      );
    case "canceled":
      return (
        <Bar>
          <span className="font-medium">{t("canceled")}</span>
        </Bar>
      );
    case "succeeded":
      return null;
  }
}

function Progress({ look, capabilities }: { look: TryOn; capabilities: Capabilities }) {
  const t = useTranslations("looks.tile");
  const { elapsedSeconds, queuePosition } = look.progress;
  if (isInLine(look)) {
    return (
      <Bar>
        <span className="font-medium">{t("line")}</span>
        <span className="text-ink-2 tabular">{t("place", { place: queuePosition ?? 1 })}</span>
      </Bar>
    );
  }
  const { fromSeconds, toSeconds } = usualWindowOf(capabilities, look);
  return (
    <Bar>
      <span className="font-medium">{t("rendering")}</span>
      <span className="text-ink-2 tabular">
        {t("elapsed", { seconds: elapsedSeconds, from: fromSeconds, to: toSeconds })}
      </span>
      <span aria-hidden="true" className="bg-line relative h-[3px]">
        <span
          className="bg-accent absolute inset-y-0 left-0"
          style={{ width: `${Math.min(100, (elapsedSeconds / toSeconds) * 100)}%` }}
        />
      </span>
    </Bar>
  );
}

/** The picture under it opens the look; only a way on takes the finger for itself. */
const Bar = ({ children }: { children: ReactNode }) => (
  <div className="bg-surface text-small pointer-events-none absolute inset-x-0 bottom-0 grid gap-1 px-3 py-2.5 leading-[1.35]">
    {children}
  </div>
);
