import { useTranslations } from "next-intl";
import Link from "next/link";
import type { StopCause } from "./plate-state";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";

/** A picture that did not get through to this server. It is not lost: sending goes on with a press, or by itself. */
export function StoppedNotice({ share, why, resend }: { share: number; why: StopCause; resend: () => void }) {
  const t = useTranslations("room.stopped");
  const again = (
    <Button size="small" onClick={resend}>
      {t("resend")}
    </Button>
  );
  switch (why) {
    case "line":
      return (
        <Notice tone="warn" title={t("title", { percent: Math.round(share * 100) })} actions={again}>
          <p>{t("text")}</p>
        </Notice>
      );
    case "full":
      return (
        <Notice tone="warn" title={t("full.title")} actions={[<OpenLooks key="looks" />, again]}>
          <p>{t("full.text")}</p>
        </Notice>
      );
  }
}

/** In a page of its own: the pictures of this room wait in this one. */
function OpenLooks() {
  const t = useTranslations("room.stopped.full");
  return (
    <Link href="/looks" target="_blank" className={buttonClass("line", "small")}>
      {t("looks")}
    </Link>
  );
}
