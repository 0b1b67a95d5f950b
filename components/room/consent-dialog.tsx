import { useTranslations } from "next-intl";
import { useGatewayNames } from "./use-gateway-names";
import { SiteDialog } from "@/components/site/site-dialog";
import { Button } from "@/components/ui/button";

/** What Kling says of files that it was given, in its documentation. */
const klingKeepsDays = 30;

type Props = { consent: string; onAgree: () => void; onDraft: () => void; onDecline: () => void };

/** Asked before the first picture leaves this server, and not again until it was taken back. */
export default function ConsentDialog({ consent, onAgree, onDraft, onDecline }: Props) {
  const gateway = useGatewayNames(consent);
  const t = useTranslations("room.consent");
  return (
    <SiteDialog
      title={t("title", { gateway })}
      onClose={onDecline}
      actions={
        <>
          <Button variant="primary" onClick={onAgree}>
            {t("accept")}
          </Button>
          <Button onClick={onDecline}>{t("decline")}</Button>
          <Button variant="text" onClick={onDraft}>
            {t("draft")}
          </Button>
        </>
      }
    >
      <p className="text-ink-2">{t("text", { gateway })}</p>
      <p className="text-ink-2">
        {t("retention", { relay: consent === "kling" ? "no" : "yes", gateway, days: klingKeepsDays })}
      </p>
      <p className="text-ink-2">{t("remembered")}</p>
    </SiteDialog>
  );
}
