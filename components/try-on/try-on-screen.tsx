"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { CanceledView } from "./canceled-view";
import { FailedView } from "./failed-view";
import { MissingView } from "./missing-view";
import { ResultView } from "./result-view";
import { UnreachableAtFirst } from "@/components/site/unreachable-at-first";
import { UnreachableLine } from "@/components/site/unreachable-line";
import { isSucceeded } from "./succeeded";
import { useEndNotice } from "./use-end-notice";
import { useTryOn } from "./use-try-on";
import { WaitingView } from "./waiting-view";
import { isForGood } from "@/lib/browser/api/api-failure";
import type { Capabilities } from "@/lib/shared/capabilities";
import type { TryOnSnapshot } from "@/lib/browser/api/poll-try-on";
import { askQuotaAnew } from "@/lib/browser/api/quota-cache";
import type { TryOn } from "@/lib/shared/try-on";
import { isFinal } from "@/lib/shared/try-on-status";

type Props = { tryOnId: string; capabilities: Capabilities };

/** One try-on in every state it can be in. A question that fails leaves the last known state on the screen. */
export function TryOnScreen({ tryOnId, capabilities }: Props) {
  const { snapshot, error, hasFailed, reload } = useTryOn(tryOnId);
  const [sawWaiting, setSawWaiting] = useState(false);
  if (snapshot && !sawWaiting && !isFinal(snapshot.tryOn.status)) setSawWaiting(true);
  useEndNotice(snapshot?.tryOn, sawWaiting);
  if (isForGood(error)) return <MissingView />;
  if (!snapshot) return <Opening again={hasFailed ? reload : null} />;
  return (
    <>
      {error !== null && <UnreachableLine />}
      <View snapshot={snapshot} capabilities={capabilities} arriving={sawWaiting} />
    </>
  );
}

type ViewProps = { snapshot: TryOnSnapshot; capabilities: Capabilities; arriving: boolean };

function View({ snapshot, capabilities, arriving }: ViewProps) {
  const { tryOn } = snapshot;
  useQuotaAnewAtTheEnd(tryOn.status);
  switch (tryOn.status) {
    case "queued":
    case "submitting":
    case "rendering":
    case "checking":
    case "saving":
      return <WaitingView snapshot={snapshot} capabilities={capabilities} />;
    case "succeeded":
      // The contract has a picture with every success.
      return isSucceeded(tryOn) ? <ResultView {...{ tryOn, capabilities, arriving }} /> : <MissingView />;
    case "failed":
      return <FailedView tryOn={tryOn} />;
    case "canceled":
      return <CanceledView tryOn={tryOn} />;
  }
}

/** What was certainly refused gives its render back, and the header tells what is left. */
function useQuotaAnewAtTheEnd(status: TryOn["status"]): void {
  const client = useQueryClient();
  const isOver = isFinal(status);
  useEffect(() => {
    if (isOver) void askQuotaAnew(client);
  }, [client, isOver]);
}

/** `again`: the first question found nobody; it is asked again by itself too. */
function Opening({ again }: { again: (() => void) | null }) {
  const t = useTranslations("tryOn");
  return (
    <main id="main" tabIndex={-1} className="bg-stage grid min-h-[70dvh] place-items-center p-8">
      {again ? (
        <UnreachableAtFirst again={again} />
      ) : (
        <p role="status" className="animate-late text-ink-2">
          {t("opening")}
        </p>
      )}
    </main>
  );
}
