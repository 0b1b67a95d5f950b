import { useTranslations } from "next-intl";
import { useGatewayNames } from "./use-gateway-names";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = { consent: string; onAgree: () => void; onDecline: () => void };

/** Asked before the first picture leaves this server. */
export default function ConsentDialog({ consent, onAgree, onDecline }: Props) {
  const gateway = useGatewayNames(consent);
  const t = useTranslations("room.consent");
  const site = useTranslations("site");
  return (
    <Dialog
      title={t("title", { gateway })}
      closeLabel={site("close")}
      onClose={onDecline}
      actions={
        <>
          <Button variant="primary" onClick={onAgree}>
            {t("accept")}
          </Button>
          <Button onClick={onDecline}>{t("decline")}</Button>
        </>
      }
    >
      <p className="text-ink-2">{t("text", { gateway })}</p>
    </Dialog>
  );
}
