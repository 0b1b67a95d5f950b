import { defaultLocale, isLocale, type Locale } from "./locales";

/**
 * The language to answer in: the chosen one, else the best of the browser's list that we have, else English.
 *
 * @param chosen value of the locale cookie, as it came
 * @param acceptLanguage the header as it came; regions count for their language (zh-CN is zh), weights as in RFC 9110
 */
export function pickLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const wanted = (acceptLanguage ?? "").split(",").map(readWish);
  // `sort` is stable, so equal weights keep the browser's order.
  const best = wanted.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  return best.map(({ language }) => language).find(isLocale) ?? defaultLocale;
}

function readWish(wish: string): { language: string; weight: number } {
  const [range = "", ...parameters] = wish.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return { language: range.split("-")[0] ?? "", weight: weight === undefined ? 1 : Number(weight) || 0 };
}
