import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { hanken, newsreader, newsreaderItalic } from "./fonts";
import "./globals.css";
import { PageFaces } from "./page-faces";
import { PageMessages } from "@/components/site/page-messages";
import { QueryProvider } from "@/components/site/query-provider";
import { ServiceWorker } from "@/components/site/service-worker";
import { SkipLink } from "@/components/site/skip-link";
import { ToastRegion } from "@/components/ui/toast";
import type { Locale } from "@/lib/shared/locales";
import { isTheme, themeCookie } from "@/lib/shared/theme";

/** The document of every page: language, theme, fonts, and what all pages share. */
export async function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  // Every page is rendered a request: a page made at build time carries no nonce, and its scripts would be refused.
  await connection();
  const theme = (await cookies()).get(themeCookie)?.value;
  return (
    <html
      lang={locale === "zh" ? "zh-Hans" : locale}
      data-theme={isTheme(theme) ? theme : undefined}
      className={`${newsreader.variable} ${newsreaderItalic.variable} ${hanken.variable}`}
      suppressHydrationWarning
    >
      <body>
        <PageFaces locale={locale} />
        <PageMessages>
          <QueryProvider>
            <ToastRegion>
              <ServiceWorker />
              <SkipLink />
              {children}
            </ToastRegion>
          </QueryProvider>
        </PageMessages>
      </body>
    </html>
  );
}
