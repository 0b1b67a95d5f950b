import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** While a worker looks into the pictures. */
export function Working() {
  const t = useTranslations("tryOn.closer");
  return (
    <p role="status" className="text-small text-ink-2">
      {t("working")}
    </p>
  );
}

/** A picture or the networks did not come, or this browser cannot run them. */
export function NotNow({ again }: { again: () => void }) {
  const t = useTranslations("tryOn.closer");
  return (
    <Notice
      tone="warn"
      title={t("failed")}
      actions={
        <Button size="small" onClick={again}>
          {t("again")}
        </Button>
      }
    />
  );
}
