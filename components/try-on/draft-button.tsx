import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { refusalOf, valueOrThrow } from "@/lib/browser/api/api-failure";
import { createTryOn } from "@/lib/browser/api/try-ons";
import { noteArrival } from "@/lib/browser/arrival";
import type { TryOn } from "@/lib/shared/try-on";

/** `isFirst`: the way that is recommended. `onRefused`: why the server did not do it, in its own words. */
export type WayProps = { tryOn: TryOn; isFirst: boolean; onRefused: (sentence: string) => void };

/** No gateway took it: the same pair can be laid together here, as a draft and for nothing, if the person wants that. */
export function DraftButton({ tryOn: { id, personId, garment }, isFirst, onRefused }: WayProps) {
  const t = useTranslations("tryOn.failed.ways");
  const router = useRouter();
  const draft = useMutation({
    // One draft for one failure, however often it is pressed.
    mutationFn: async () =>
      valueOrThrow(createTryOn({ personId, garment, renderer: "local" }, `draft-instead-of-${id}`, false)),
    onSuccess: (made) => {
      noteArrival(made.id);
      router.push(`/try-on/${made.id}`);
    },
    onError: (error) => {
      onRefused(refusalOf(error) ?? t("retryFailed"));
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
