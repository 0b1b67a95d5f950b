import type { Metadata, Viewport } from "next";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { hanken, newsreader, newsreaderItalic } from "../fonts";
import "../globals.css";
import { Header } from "@/components/site/header";
import { PageMessages } from "@/components/site/page-messages";
import { QueryProvider } from "@/components/site/query-provider";
import { SkipLink } from "@/components/site/skip-link";
import { ToastRegion } from "@/components/ui/toast";
import { locales } from "@/lib/shared/locales";
import { isTheme, themeCookie } from "@/lib/shared/theme";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "site" });
  return { title: { template: `%s · ${t("name")}`, default: t("name") }, description: t("description") };
}

export default async function LocaleLayout({ children, params }: Props) {
  // Every page is rendered a request: a page made at build time carries no nonce, and its scripts would be refused.
  await connection();
  const { locale } = await params;
  if (!hasLocale(locales, locale)) notFound();
  const theme = (await cookies()).get(themeCookie)?.value;
  return (
    <html
      lang={locale === "zh" ? "zh-Hans" : locale}
      data-theme={isTheme(theme) ? theme : undefined}
      className={`${newsreader.variable} ${newsreaderItalic.variable} ${hanken.variable}`}
      suppressHydrationWarning
    >
      <body>
        <PageMessages>
          <QueryProvider>
            <ToastRegion>
              <SkipLink />
              <Header />
              {children}
            </ToastRegion>
          </QueryProvider>
        </PageMessages>
      </body>
    </html>
  );
}
