import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import type { Start } from "./use-start";
import { useLocalTime } from "@/components/site/use-local-time";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import type { ApiProblem } from "@/lib/browser/api/call-api";
import type { ProblemCode } from "@/lib/shared/problem";

const BusyAgain = dynamic(() => import("./busy-again"));
const CopyCode = dynamic(() => import("@/components/site/copy-code"));

type Props = { start: Start; onAgain: () => void; onMakeAgain: () => void; onDraft: () => void };

/** On phones the button that was pressed is in a bar, and this may be far below it. */
function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "center" });
}

/** What came of a press that did not open a try-on. */
export function StartNotice(props: Props) {
  const { step } = props.start;
  if (step !== "made before" && step !== "failed") return null;
  return (
    <div ref={bringIntoView}>
      <NoticeOf {...props} />
    </div>
  );
}

function NoticeOf({ start, onAgain, onMakeAgain, onDraft }: Props) {
  const t = useTranslations("room.start");
  switch (start.step) {
    case "resting":
    case "starting":
    case "asking consent":
      return null;
    case "made before":
      return (
        <Notice
          tone="info"
          title={t("made.title")}
          actions={
            <>
              <Link href={`/try-on/${start.tryOnId}`} className={buttonClass("line", "small")}>
                {t("made.open")}
              </Link>
              <Button variant="text" size="small" onClick={onMakeAgain}>
                {t("made.again")}
              </Button>
            </>
          }
        >
          <p>{t("made.text")}</p>
        </Notice>
      );
    case "failed":
      return (
        <Notice
          tone="error"
          title={t("failed")}
          actions={
            isUsedUp(start.problem) ? (
              <Button size="small" onClick={onDraft}>
                {t("draft")}
              </Button>
            ) : (
              <>
                <Button size="small" onClick={onAgain}>
                  {t("again")}
                </Button>
                {isOurs(start.problem) && <CopyCode code={start.problem.document.requestId} size="small" />}
              </>
            )
          }
        >
          <p>{sentenceOf(start.problem) ?? t("unreachable")}</p>
          {isUsedUp(start.problem) && <ComeBack problem={start.problem} />}
          {start.againInSeconds !== null && <BusyAgain seconds={start.againInSeconds} onAgain={onAgain} />}
        </Notice>
      );
  }
}

/** When there is more to be had, where the server said so. */
function ComeBack({ problem }: { problem: ApiProblem }) {
  const t = useTranslations("room.start");
  const time = useLocalTime();
  const seconds = problem.kind === "refused" ? problem.document.retryAfterSeconds : undefined;
  const [at] = useState(() => new Date(Date.now() + (seconds ?? 0) * 1000).toISOString());
  if (seconds === undefined) return null;
  return <p>{t("comeBack", { at: time.moment(at) })}</p>;
}

const usedUp: readonly string[] = ["quota_exceeded", "budget_exhausted"] satisfies ProblemCode[];
const isUsedUp = (problem: ApiProblem): boolean => problem.kind === "refused" && usedUp.includes(problem.document.code);

type Refused = Extract<ApiProblem, { kind: "refused" }>;
/** A fault of ours: only its code tells whoever runs this server which one. */
const isOurs = (problem: ApiProblem): problem is Refused =>
  problem.kind === "refused" && problem.document.code === "internal";

const sentenceOf = (problem: ApiProblem): string | null =>
  problem.kind === "refused" ? problem.document.detail : null;
