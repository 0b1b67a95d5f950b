import { getRequestConfig } from "next-intl/server";
import { locale as segment } from "next/root-params";
import { defaultLocale, isLocale } from "@/lib/shared/locales";

type MessagesFile = { default: Record<string, never> };

/** Messages of one request; the language is the `[locale]` segment that `proxy.ts` rewrote to. */
export default getRequestConfig(async () => {
  const requested = await segment();
  const locale = isLocale(requested) ? requested : defaultLocale;
  const { default: messages } = (await import(`../../messages/${locale}.json`)) as MessagesFile;
  // Times are shown in the reader's own zone, by client components; the server never formats one.
  return { locale, messages, timeZone: "UTC" };
});
