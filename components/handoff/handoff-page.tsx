import { useTranslations } from "next-intl";
import { MessagePage } from "@/components/site/message-page";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import { handoffMinutes, type HandoffStatus } from "@/lib/shared/handoff";

type Props = {
  code: string;
  /** `own`: this is the device on which the code was made. */
  state: HandoffStatus | "own";
  /** What this device has of its own, which is not in the room that it is about to enter. */
  things: { photos: number; looks: number };
  retentionDays: number;
};

/** Asks before this device joins a room, or says why it cannot. */
export function HandoffPage({ code, state, things, retentionDays }: Props) {
  const t = useTranslations("handoff");
  switch (state) {
    case "waiting":
      return (
        <MessagePage title={t("waiting.title")} text={t("waiting.text")} ways={[{ href: "/", label: t("room") }]}>
          {things.photos + things.looks > 0 && (
            <div className="basis-full">
              <Notice tone="warn" title={t("things.title")}>
                {t("things.text", { ...things, days: retentionDays })}
              </Notice>
            </div>
          )}
          {/* A plain form: it works before any script has come. */}
          <form method="post" action={`/api/handoffs/${encodeURIComponent(code)}`}>
            <button type="submit" className={buttonClass("primary", "normal")}>
              {t("enter")}
            </button>
          </form>
        </MessagePage>
      );
    case "own":
    case "used":
    case "expired":
      return (
        <MessagePage
          title={t(`${state}.title`)}
          text={t(`${state}.text`, { minutes: handoffMinutes })}
          ways={[{ href: "/", label: t("room") }]}
        />
      );
  }
}
