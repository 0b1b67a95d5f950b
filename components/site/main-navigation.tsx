"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { barePath } from "./bare-path";

const places = [
  { href: "/", key: "nav.tryOn", isHere: (path: string) => path === "/" || path.startsWith("/try-on/") },
  { href: "/looks", key: "nav.looks", isHere: (path: string) => path.startsWith("/looks") },
] as const;

export function MainNavigation({ stacked = false }: { stacked?: boolean }) {
  const t = useTranslations("site");
  const path = barePath(usePathname());
  return (
    <nav aria-label={t("nav.label")} className={stacked ? "grid" : "text-ui ml-4 flex gap-6 self-stretch"}>
      {places.map(({ href, key, isHere }) => (
        <Link
          key={href}
          href={href}
          aria-current={isHere(path) ? "page" : undefined}
          className={`text-ink-2 hover:text-ink aria-[current]:text-ink flex items-center border-y-2 border-transparent aria-[current]:font-medium ${stacked ? "text-body min-h-12" : "aria-[current]:border-b-ink"}`}
        >
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}
