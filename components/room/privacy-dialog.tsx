import { useTranslations } from "next-intl";
import { useGatewayNames } from "./use-gateway-names";
import { Dialog } from "@/components/ui/dialog";
import type { Capabilities } from "@/lib/shared/capabilities";

/** The way of a photo, step by step, as this server is set up. */
export default function PrivacyDialog({ capabilities, onClose }: { capabilities: Capabilities; onClose: () => void }) {
  const t = useTranslations("room.privacy");
  const site = useTranslations("site");
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
    <Dialog title={t("title")} closeLabel={site("close")} onClose={onClose}>
      <ol className="text-ink-2 marker:text-ink-3 grid list-decimal gap-3 pl-5">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Dialog>
  );
}
