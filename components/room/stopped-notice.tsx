import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** A picture that did not get through to this server. It is not lost: sending goes on with a press, or by itself. */
export function StoppedNotice({ share, resend }: { share: number; resend: () => void }) {
  const t = useTranslations("room.stopped");
  return (
    <Notice
      tone="warn"
      title={t("title", { percent: Math.round(share * 100) })}
      actions={
        <Button size="small" onClick={resend}>
          {t("resend")}
        </Button>
      }
    >
      <p>{t("text")}</p>
    </Notice>
  );
}
