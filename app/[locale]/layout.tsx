import type { Metadata, Viewport } from "next";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Document } from "../document";
import { Header } from "@/components/site/header";
import { readQuota } from "@/lib/server/capabilities";
import { readPayer } from "@/lib/server/http/payer";
import { runtime } from "@/lib/server/runtime";
import { locales } from "@/lib/shared/locales";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

const icons = {
  icon: { url: "/icons/icon-192.png", sizes: "192x192" },
  apple: "/icons/apple-180.png",
} satisfies Metadata["icons"];

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "site" });
  return { title: { template: `%s · ${t("name")}`, default: t("name") }, description: t("description"), icons };
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(locales, locale)) notFound();
  const server = runtime();
  const quota = await readQuota(server, await readPayer(server, await headers()));
  return (
    <Document locale={locale}>
      <Header quota={quota} />
      {children}
    </Document>
  );
}
