import { useTranslations } from "next-intl";
import { MessagePage } from "@/components/site/message-page";

export default function SharedLookGone() {
  const t = useTranslations("sharedLook.gone");
  return <MessagePage title={t("title")} text={t("text")} ways={[{ href: "/", label: t("room") }]} />;
}
