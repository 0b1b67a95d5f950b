import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { refusalOf } from "@/lib/browser/api/api-failure";
import { noteArrival } from "@/lib/browser/arrival";
import type { TryOn } from "@/lib/shared/try-on";

/** `isFirst`: the way that is recommended. `onRefused`: why the server did not do it, in its own words. */
export type WayProps = { tryOn: TryOn; isFirst: boolean; onRefused: (sentence: string) => void };

type Props = Omit<WayProps, "tryOn"> & { label: string; go: () => Promise<TryOn>; onMade?: (made: TryOn) => void };

/** A way on from a failed try-on that has a try-on made, and leads to its page. */
export function WayButton({ label, isFirst, go, onMade, onRefused }: Props) {
  const t = useTranslations("tryOn.failed.ways");
  const router = useRouter();
  const way = useMutation({
    mutationFn: go,
    onSuccess: (made) => {
      noteArrival(made.id);
      onMade?.(made);
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
      busy={way.isPending ? t("busy") : null}
      onClick={() => {
        way.mutate();
      }}
    >
      {label}
    </Button>
  );
}
