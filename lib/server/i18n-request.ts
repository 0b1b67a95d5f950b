import { getRequestConfig } from "next-intl/server";
import { headers } from "next/headers";
import { locale as segment } from "next/root-params";
import { requestLocale } from "./http/request-locale";
import { isLocale } from "@/lib/shared/locales";

type MessagesFile = { default: Record<string, never> };

/**
 * Messages of one request. The language is the one that was asked for by name, else the `[locale]` segment that
 * `proxy.ts` rewrote to; pages without one, like a shared look, choose as the proxy does.
 */
export default getRequestConfig(async ({ locale: named }) => {
  const asked = named ?? (await segment());
  const locale = isLocale(asked) ? asked : requestLocale(await headers());
  const { default: messages } = (await import(`../../messages/${locale}.json`)) as MessagesFile;
  // Times are shown in the reader's own zone, by client components; the server never formats one.
  return { locale, messages, timeZone: "UTC" };
});
