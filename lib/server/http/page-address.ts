import { isLocale, type Locale } from "@/lib/shared/locales";

/** Pages that have no language in their address. */
const withoutLocale = ["/s", "/embed"];

/** Stands before every page of a private installation. */
export const accessCodePath = "/access-code";

/** Says the same to everybody, and is kept by the browser. */
export const offlinePath = "/offline";

/** Where another app's share is sent. The service worker takes it; only where there is none does it come to the server. */
export const shareTargetPath = "/share-target";

/** Its address is the permission, in a private installation too. */
export const isSharedLook = (path: string): boolean => path.startsWith("/s/");

/**
 * Where a page's address leads inside the app. `/looks` is answered from `/[locale]/looks` without a redirect;
 * `/zh/looks` names its language itself.
 *
 * @returns null when the address is to be served as it stands
 */
export function localisedPath(path: string, locale: Locale): string | null {
  if (namedLocale(path) !== null || withoutLocale.includes(`/${firstPart(path)}`)) return null;
  return `/${locale}${path === "/" ? "" : path}`;
}

/** The language that an address names itself. */
export function namedLocale(path: string): Locale | null {
  const first = firstPart(path);
  return isLocale(first) ? first : null;
}

const firstPart = (path: string): string => path.split("/")[1] ?? "";
