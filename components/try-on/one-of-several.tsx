import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { Several } from "./find-several";
import { suspectsOf, withPhoto } from "./suspects";
import { Button } from "@/components/ui/button";
import { refusalOf } from "@/lib/browser/api/api-failure";
import { roomAddress } from "@/lib/shared/room-address";
import type { TryOn } from "@/lib/shared/try-on";

type Props = { tryOn: TryOn; several: Several; onRefused: (sentence: string) => void };

/** One press for each person or garment that was found: the photo is cut to it, and lies on its plate in the room. */
export function OneOfSeveral({ tryOn, several, onRefused }: Props) {
  const t = useTranslations("tryOn.failed.ways");
  const router = useRouter();
  const kind = suspectsOf(tryOn)?.kind ?? "garment";
  const cut = useMutation({
    mutationFn: async (at: number) => {
      const box = several.boxes[at];
      if (!box) throw new Error(`There is no part ${at} in the photo`);
      const { cutToOne } = await import("./cut-to-one");
      return cutToOne(several, box, kind);
    },
    onSuccess: (photoId) => {
      router.push(roomAddress(withPhoto(tryOn, several.photoId, photoId)));
    },
    onError: (error) => {
      onRefused(refusalOf(error) ?? t("cutFailed"));
    },
  });
  return several.boxes.map((_, at) => (
    <Button
      key={at}
      variant={at === 0 ? "primary" : "line"}
      size={at === 0 ? "big" : "normal"}
      busy={cut.isPending && cut.variables === at ? t("cutting") : null}
      onClick={() => {
        if (!cut.isPending) cut.mutate(at);
      }}
    >
      {t("useOne", { kind, n: at + 1 })}
    </Button>
  ));
}
