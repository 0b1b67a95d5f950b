import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { valueOrThrow } from "@/lib/browser/api/api-failure";
import { withdrawConsent } from "@/lib/browser/api/own-things";

type Props = { gateway: string; onWithdrawn: () => void };

/** Takes back what a person agreed to: what was sent stays sent, and nothing more is. */
export function WithdrawConsent({ gateway, onWithdrawn }: Props) {
  const t = useTranslations("room.privacy.agreed");
  const withdrawal = useMutation({
    mutationFn: () => valueOrThrow(withdrawConsent()),
    onSuccess: onWithdrawn,
  });
  if (withdrawal.isSuccess) return <Notice tone="good" title={t("withdrawn", { gateway })} />;
  return (
    <Notice
      tone="info"
      title={t("title", { gateway })}
      actions={
        <Button
          size="small"
          onClick={() => {
            if (!withdrawal.isPending) withdrawal.mutate();
          }}
        >
          {t("withdraw")}
        </Button>
      }
    >
      <p>{t(withdrawal.isError ? "failed" : "text")}</p>
    </Notice>
  );
}
