import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/site/message-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("offline");
  return { title: t("title"), robots: { index: false } };
}

/** Kept by the service worker, and shown in place of any page while there is no connection. */
export default function OfflinePage() {
  const t = useTranslations("offline");
  return <MessagePage title={t("title")} text={t("text")} ways={[{ href: "/", label: t("again") }]} />;
}
