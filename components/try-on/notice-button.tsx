import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { askForNotices, noticePermission } from "@/lib/browser/ready-notice";

/** Offers a notice when the look is ready, until the person has said yes or no. */
export function NoticeButton() {
  const t = useTranslations("tryOn.waiting.notice");
  const [permission, setPermission] = useState(noticePermission);
  const ask = async () => {
    setPermission((await askForNotices()) ? "allowed" : "refused");
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
  return permission === "allowed" ? (
    <p role="status" className="text-small text-ink-2">
      {t("allowed")}
    </p>
  ) : null;
}
