import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTryOnUpdate } from "./use-try-on";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { valueOrThrow } from "@/lib/browser/api/api-failure";
import { cancelTryOn } from "@/lib/browser/api/try-ons";
import type { TryOn } from "@/lib/shared/try-on";

export function CancelButton({ tryOn }: { tryOn: TryOn }) {
  const t = useTranslations("tryOn.waiting");
  const toast = useToast();
  const update = useTryOnUpdate();
  const cancel = useMutation({
    mutationFn: () => valueOrThrow(cancelTryOn(tryOn.id)),
    onSuccess: update,
    onError: () => {
      toast({ text: t("cancelFailed") });
    },
  });
  return (
    <Button
      variant="quiet"
      busy={cancel.isPending ? t("canceling") : null}
      onClick={() => {
        cancel.mutate();
      }}
    >
      {t("cancel")}
    </Button>
  );
}
