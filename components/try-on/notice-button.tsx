import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { askForNotices, noticePermission } from "@/lib/browser/ready-notice";

/**
 * Offers a notice when the look is ready, until the person has said yes or no. A no is answered once, where it was
 * said; whoever said it before is not reminded of it.
 */
export function NoticeButton() {
  const t = useTranslations("tryOn.waiting.notice");
  const [permission, setPermission] = useState(noticePermission);
  const [hasAsked, setHasAsked] = useState(false);
  const answer = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that had the focus is gone.
    if (hasAsked) answer.current?.focus();
  }, [hasAsked]);
  const ask = async () => {
    const isAllowed = await askForNotices();
    setPermission(isAllowed ? "allowed" : "refused");
    setHasAsked(true);
  };
  if (permission === "unknown") {
    return (
      <Button
        variant="quiet"
        className="justify-self-start"
        onClick={() => {
          void ask();
        }}
      >
        {t("ask")}
      </Button>
    );
  }
  if (permission === null || (permission === "refused" && !hasAsked)) return null;
  return (
    <p ref={answer} tabIndex={-1} role="status" className="text-small text-ink-2">
      {t(permission)}
    </p>
  );
}
