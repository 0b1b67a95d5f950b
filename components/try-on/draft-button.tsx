import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { refusalOf, valueOrThrow } from "@/lib/browser/api/api-failure";
import { createTryOn } from "@/lib/browser/api/try-ons";
import { noteArrival } from "@/lib/browser/arrival";
import type { TryOn } from "@/lib/shared/try-on";

/** No gateway took it: the same pair can be laid together here, as a draft and for nothing, if the person wants that. */
export function DraftButton({ tryOn: { id, personId, garment }, isFirst }: { tryOn: TryOn; isFirst: boolean }) {
  const t = useTranslations("tryOn.failed.ways");
  const router = useRouter();
  const toast = useToast();
  const draft = useMutation({
    // One draft for one failure, however often it is pressed.
    mutationFn: async () =>
      valueOrThrow(createTryOn({ personId, garment, renderer: "local" }, `draft-instead-of-${id}`, false)),
    onSuccess: (made) => {
      noteArrival(made.id);
      router.push(`/try-on/${made.id}`);
    },
    onError: (error) => {
      toast({ text: refusalOf(error) ?? t("retryFailed") });
    },
  });
  return (
    <Button
      variant={isFirst ? "primary" : "line"}
      size={isFirst ? "big" : "normal"}
      onClick={() => {
        if (!draft.isPending) draft.mutate();
      }}
    >
      {t("draft")}
    </Button>
  );
}
