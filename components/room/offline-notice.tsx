import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** This browser says that it has no connection: what is here stays, and goes by itself when it has one. */
export function OfflineNotice({ sendNow }: { sendNow: () => void }) {
  const t = useTranslations("room");
  return (
    <div className="desk:col-span-2">
      <Notice
        tone="warn"
        title={t("offline.title")}
        actions={
          <Button size="small" onClick={sendNow}>
            {t("stopped.resend")}
          </Button>
        }
      >
        <p>{t("offline.text")}</p>
      </Notice>
    </div>
  );
}
