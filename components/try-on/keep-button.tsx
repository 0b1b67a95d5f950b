import { useTranslations } from "next-intl";
import { heartClass } from "@/components/site/heart-class";
import { useKeep } from "@/components/site/use-keep";
import { useTryOnUpdate } from "./use-try-on";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import type { TryOn } from "@/lib/shared/try-on";

/** Keeps a look among the favourites, at once on the page and then on the server. */
export function KeepButton({ tryOn, small = false }: { tryOn: TryOn; small?: boolean }) {
  const t = useTranslations("tryOn.result");
  const keep = useKeep(useTryOnUpdate());
  const heart = heartClass(tryOn.favourite);
  const turn = () => {
    keep(tryOn);
  };
  if (small) {
    return (
      <IconButton
        icon="heart"
        framed
        label={t("keep")}
        aria-pressed={tryOn.favourite}
        onClick={turn}
        className={heart}
      />
    );
  }
  return (
    <Button aria-pressed={tryOn.favourite} onClick={turn} className={heart}>
      <Icon name="heart" />
      {t(tryOn.favourite ? "kept" : "keep")}
    </Button>
  );
}
