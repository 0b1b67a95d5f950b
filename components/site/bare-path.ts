import { locales } from "@/lib/shared/locales";

/** An address without the language that may stand in front of it: `/zh/looks` and `/looks` are one page. */
export function barePath(path: string): string {
  const forced = locales.find((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`));
  return forced === undefined ? path : path.slice(forced.length + 1) || "/";
}
