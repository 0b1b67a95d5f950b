import { useTranslations } from "next-intl";
import { MessagePage } from "@/components/site/message-page";

/** A try-on that was erased, or is somebody else's: the server does not say which. */
export function MissingView() {
  const t = useTranslations("tryOn.missing");
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
