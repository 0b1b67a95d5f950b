import { type Locale, localeCookie } from "@/lib/shared/locales";
import { pickLocale } from "@/lib/shared/pick-locale";
import { readCookie } from "./cookies";

export const requestLocale = (headers: Headers): Locale =>
  pickLocale(readCookie(headers, localeCookie), headers.get("accept-language"));
