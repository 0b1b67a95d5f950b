import { useTranslations } from "next-intl";
import { useToast } from "@/components/ui/toast";

/** For what goes together with the control that erased it: says that it is gone, and takes focus to what is left. */
export function useTellErased(): () => void {
  const t = useTranslations("looks.erasing");
  const toast = useToast();
  return () => {
    document.getElementById("main")?.focus({ preventScroll: true });
    toast({ text: t("done") });
  };
}
