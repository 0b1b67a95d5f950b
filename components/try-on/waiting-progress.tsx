import { useTranslations } from "next-intl";
import { elapsedSeconds } from "./elapsed";
import { isInLine } from "./is-in-line";
import { stageSteps, type StageStep } from "./stage-steps";
import { useDocumentTitle } from "./use-document-title";
import { useNow } from "./use-now";
import { useProgressIcon } from "./use-progress-icon";
import { useLocalTime } from "@/components/site/use-local-time";
import { StageList } from "@/components/ui/stage-list";
import { Tape } from "@/components/ui/tape";
import type { TryOnSnapshot } from "@/lib/browser/api/poll-try-on";
import type { Capabilities } from "@/lib/shared/capabilities";
import { usualWindowOf } from "@/lib/shared/usual-window";

/** Readers hear the time this often, and no more. */
const spokenEverySeconds = 15;

type Props = { snapshot: TryOnSnapshot; capabilities: Capabilities };

/** Honest time: what has passed, what is usual, and which steps are behind. Never a percentage. */
export function WaitingProgress({ snapshot, capabilities }: Props) {
  const t = useTranslations("tryOn.waiting");
  const site = useTranslations("site");
  const { tryOn } = snapshot;
  const elapsed = elapsedSeconds(snapshot, useNow(true));
  const usual = usualWindowOf(capabilities, tryOn);
  const isLong = elapsed > usual.toSeconds || tryOn.progress.stage === "late";
  const figures = { from: usual.fromSeconds, to: usual.toSeconds };
  const spoken = Math.floor(elapsed / spokenEverySeconds) * spokenEverySeconds;
  useDocumentTitle(t(isInLine(tryOn) ? "documentTitleInLine" : "documentTitle", { seconds: elapsed }));
  useProgressIcon(elapsed / usual.toSeconds);
  const items = useStageItems(stageSteps(tryOn, elapsed));
  const now = items.find(({ state }) => state === "now");
  return (
    <>
      <div className="grid gap-1.5">
        <div className="flex items-baseline justify-between gap-3">
          <span className="font-display tabular font-serif text-[2.125rem] leading-none">
            {site("seconds", { seconds: elapsed })}
          </span>
          <span className="text-small text-ink-2 tabular">{isLong ? t("long") : t("usual", figures)}</span>
        </div>
        <Tape elapsedSeconds={elapsed} usual={usual} bandLabel={t("band")} secondsUnit={site("secondsUnit")} />
      </div>
      <StageList items={items} />
      {isInLine(tryOn) && (
        <p className="text-small text-ink-2 tabular">{t("queue", { place: tryOn.progress.queuePosition ?? 1 })}</p>
      )}
      {(tryOn.progress.stage === "checking" || tryOn.progress.stage === "late") && (
        <p className="text-small text-ink-2">{t(tryOn.progress.stage)}</p>
      )}
      <p role="status" className="sr-only">
        {t("spoken", { stage: now?.label ?? "", seconds: spoken, ...figures })}
        {tryOn.draft && t("draftReady")}
      </p>
    </>
  );
}

function useStageItems(steps: StageStep[]) {
  const t = useTranslations("tryOn.steps");
  const site = useTranslations("site");
  const time = useLocalTime();
  return steps.map(({ key, state, at, seconds }) => ({
    key,
    state,
    label: t(key),
    note: seconds !== undefined ? site("seconds", { seconds }) : at !== undefined ? time.clock(at) : "",
  }));
}
