import { type Locale, localeCookie } from "@/lib/shared/locales";

const yearSeconds = 31_536_000;

/** Not HttpOnly: the switch on a page writes it too. */
export const localeCookieLine = (locale: Locale, isHttps: boolean): string =>
  `${localeCookie}=${locale}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax${isHttps ? "; Secure" : ""}`;
