import { useTranslations } from "next-intl";
import { MessagePage } from "@/components/site/message-page";

export default function NotFound() {
  const t = useTranslations("notFound");
  return (
    <MessagePage
      title={t("title")}
      text={t("text")}
      ways={[
        { href: "/", label: t("room") },
        { href: "/looks", label: t("looks") },
      ]}
    />
  );
}
