import { useTranslations } from "next-intl";

/** What a field that can be copied says. */
export function useCopyWords() {
  const t = useTranslations("site.copying");
  return { copy: t("copy"), copied: t("copied"), notCopied: t("notCopied") };
}
