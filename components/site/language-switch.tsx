"use client";

import { useLocale, useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { barePath } from "./bare-path";
import { remember } from "./remember";
import { localeCookie, locales } from "@/lib/shared/locales";

/** Plain links, so that the whole page comes again in the other language; what was chosen in the room comes back with it. */
export function LanguageSwitch() {
  const t = useTranslations("site");
  const current = useLocale();
  const path = barePath(usePathname());
  return (
    <nav aria-label={t("language.label")} className="-mx-1 inline-flex">
      {locales.map((locale) => (
        <a
          key={locale}
          href={`/${locale}${path === "/" ? "" : path}`}
          lang={locale}
          hrefLang={locale}
          aria-current={locale === current || undefined}
          className="min-h-control text-ink-2 hover:text-ink aria-[current]:font-strong aria-[current]:text-ink min-w-control inline-flex items-center justify-center px-1"
          onClick={(event) => {
            remember(localeCookie, locale);
            event.preventDefault();
            location.assign(path + location.search);
          }}
        >
          {t(`language.${locale}`)}
        </a>
      ))}
    </nav>
  );
}
