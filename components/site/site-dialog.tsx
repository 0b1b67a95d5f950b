import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Dialog } from "@/components/ui/dialog";

/** A dialog whose close button speaks the language of the page. */
export function SiteDialog(props: Omit<ComponentProps<typeof Dialog>, "closeLabel">) {
  const t = useTranslations("site");
  return <Dialog closeLabel={t("close")} {...props} />;
}
