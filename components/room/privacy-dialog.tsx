import { useTranslations } from "next-intl";
import { useState } from "react";
import { useGatewayNames } from "./use-gateway-names";
import { WithdrawConsent } from "./withdraw-consent";
import { SiteDialog } from "@/components/site/site-dialog";
import type { Capabilities } from "@/lib/shared/capabilities";

type Props = { capabilities: Capabilities; hasAgreed: boolean; onWithdrawn: () => void; onClose: () => void };

/** The way of a photo, step by step, as this server is set up; and the way back from an agreement. */
export default function PrivacyDialog({ capabilities, hasAgreed, onWithdrawn, onClose }: Props) {
  const [mayWithdraw] = useState(hasAgreed);
  const t = useTranslations("room.privacy");
  const { mode, consent, retentionDays } = capabilities;
  const gateway = useGatewayNames(consent ?? "");
  const steps = [
    t("steps.prepare"),
    t("steps.store"),
    mode === "local" ? t("steps.renderLocal") : t("steps.renderGateway", { gateway }),
    t("steps.keep", { days: retentionDays }),
    t("steps.erase"),
  ];
  return (
    <SiteDialog title={t("title")} onClose={onClose}>
      <ol className="text-ink-2 marker:text-ink-3 grid list-decimal gap-3 pl-5">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {mayWithdraw && <WithdrawConsent gateway={gateway} onWithdrawn={onWithdrawn} />}
    </SiteDialog>
  );
}
