import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { showNotice } from "@/lib/browser/ready-notice";
import type { TryOn } from "@/lib/shared/try-on";

/** Tells people who are in another tab or app that what they waited for has ended. */
export function useEndNotice(tryOn: TryOn | undefined, hasWaited: boolean): void {
  const t = useTranslations("tryOn.waiting.notice");
  const status = tryOn?.status;
  const tell = useEffectEvent((end: "succeeded" | "failed") => {
    // A notice that the system does not show takes nothing away: the page says the same.
    showNotice(t(`${end}.title`), t(`${end}.text`), `/try-on/${tryOn?.id ?? ""}`).catch(reportError);
  });
  useEffect(() => {
    if (hasWaited && (status === "succeeded" || status === "failed")) tell(status);
  }, [hasWaited, status]);
}
