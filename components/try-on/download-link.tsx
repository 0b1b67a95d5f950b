import { useTranslations } from "next-intl";
import { buttonClass, type ButtonSize } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import type { TryOn } from "@/lib/shared/try-on";

/** The stored picture as a file; the server names it. */
export function DownloadLink({ tryOn, size }: { tryOn: TryOn; size: ButtonSize }) {
  const t = useTranslations("tryOn.result");
  return (
    <a
      href={`/api/try-ons/${encodeURIComponent(tryOn.id)}/image?download=1`}
      download
      className={buttonClass("primary", size)}
    >
      <Icon name="download" />
      {t("download")}
    </a>
  );
}
