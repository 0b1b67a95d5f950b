import { useTranslations } from "next-intl";
import { useToast } from "@/components/ui/toast";
import { keepTryOn } from "@/lib/browser/api/try-ons";
import type { TryOn } from "@/lib/shared/try-on";

/**
 * Turns the favourite mark of a look. The page shows it before the server has it; should the server not take it, the
 * mark goes back and a toast says so.
 */
export function useKeep(update: (tryOn: TryOn) => void): (tryOn: TryOn) => void {
  const t = useTranslations("site");
  const toast = useToast();
  const turn = async (tryOn: TryOn) => {
    const favourite = !tryOn.favourite;
    update({ ...tryOn, favourite });
    const kept = await keepTryOn(tryOn.id, favourite);
    if (kept.ok) {
      update(kept.value);
      return;
    }
    update(tryOn);
    toast({ text: t("notKept") });
  };
  return (tryOn) => {
    void turn(tryOn);
  };
}
