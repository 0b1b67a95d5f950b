import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { DraftButton } from "./draft-button";
import type { Failure } from "./failure";
import { waysOf } from "./failure-way";
import type { Several } from "./find-several";
import { OneOfSeveral } from "./one-of-several";
import { useTryOnUpdate } from "./use-try-on";
import { WayButton, type WayProps } from "./way-button";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import { valueOrThrow } from "@/lib/browser/api/api-failure";
import { retryTryOn } from "@/lib/browser/api/try-ons";
import { problems } from "@/lib/shared/problem";
import type { TryOn } from "@/lib/shared/try-on";

type Props = { tryOn: TryOn; change: Failure["change"]; several: Several | null };

export function FailureWays({ tryOn, change, several }: Props) {
  const t = useTranslations("tryOn.failed.ways");
  const [refusal, setRefusal] = useState<string | null>(null);
  const canRetry = tryOn.problem?.canRetry === true;
  // A server that is full has no room for a draft either.
  const mayDraft = tryOn.renderer !== "local" && change === "none" && tryOn.problem?.code !== "storage_full";
  // What only the operator can mend will not be mended by trying again.
  const draftFirst = mayDraft && tryOn.problem !== undefined && problems[tryOn.problem.code].fault === "operator";
  const isFirstLink = !canRetry && !mayDraft && several === null;
  return (
    <>
      {several && <OneOfSeveral {...{ tryOn, several }} onRefused={setRefusal} />}
      {draftFirst && <DraftButton tryOn={tryOn} isFirst onRefused={setRefusal} />}
      {canRetry && <RetryButton tryOn={tryOn} isFirst={!draftFirst && several === null} onRefused={setRefusal} />}
      {mayDraft && !draftFirst && <DraftButton tryOn={tryOn} isFirst={!canRetry} onRefused={setRefusal} />}
      {waysOf(tryOn, change).map(({ label, href }, index) => (
        <Link key={label} href={href} className={wayClass(index === 0 && isFirstLink)}>
          {t(label)}
        </Link>
      ))}
      {refusal !== null && (
        <div className="basis-full">
          <Notice tone="error" title={refusal} />
        </div>
      )}
    </>
  );
}

const wayClass = (isFirst: boolean) => buttonClass(isFirst ? "primary" : "line", isFirst ? "big" : "normal");

function RetryButton({ tryOn, ...way }: WayProps) {
  const t = useTranslations("tryOn.failed.ways");
  // The render is made and paid for already.
  const label = t(tryOn.problem?.code === "result_unavailable" ? "bring" : "retry");
  return <WayButton {...way} label={label} go={() => valueOrThrow(retryTryOn(tryOn.id))} onMade={useTryOnUpdate()} />;
}
