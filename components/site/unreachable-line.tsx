import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

/** Said quietly while questions to this server fail; it goes by itself. */
export function UnreachableLine() {
  const t = useTranslations("site");
  return (
    <p role="status" className="bg-warn-soft text-small text-warn flex items-center justify-center gap-2 px-4 py-2">
      <Icon name="warn" />
      {t("unreachable")}
    </p>
  );
}
