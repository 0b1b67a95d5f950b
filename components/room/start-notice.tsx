import { useTranslations } from "next-intl";
import Link from "next/link";
import type { Start } from "./use-start";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import type { ApiProblem } from "@/lib/browser/api/call-api";

type Props = { start: Start; onAgain: () => void; onMakeAgain: () => void };

/** What came of a press that did not open a try-on. */
export function StartNotice({ start, onAgain, onMakeAgain }: Props) {
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
            <Button size="small" onClick={onAgain}>
              {t("again")}
            </Button>
          }
        >
          <p>{sentenceOf(start.problem) ?? t("unreachable")}</p>
        </Notice>
      );
  }
}

const sentenceOf = (problem: ApiProblem): string | null =>
  problem.kind === "refused" ? problem.document.detail : null;
