import { useLocale } from "next-intl";
import { useSyncExternalStore } from "react";
import { readerLocale } from "./reader-locale";

/**
 * Times in the page's language, as the reader's own country and zone have them. A server knows neither: what it sends is
 * in the page's plain language and in UTC, until the browser says it again.
 */
export function useLocalTime() {
  const page = useLocale();
  const isInBrowser = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  const say = (iso: string, options: Intl.DateTimeFormatOptions) =>
    isInBrowser
      ? new Intl.DateTimeFormat(readerLocale(page, navigator.languages), options).format(new Date(iso))
      : new Intl.DateTimeFormat(page, { ...options, timeZone: "UTC" }).format(new Date(iso));
  return {
    /** 13:02:04 */
    clock: (iso: string) => say(iso, { timeStyle: "medium" }),
    /** Today only the time, else the day and the time. */
    moment: (iso: string) => {
      const isToday = isInBrowser && new Date(iso).toDateString() === new Date().toDateString();
      return say(iso, isToday ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" });
    },
    day: (iso: string) => say(iso, { dateStyle: "long" }),
  };
}

const neverChanges = () => () => undefined;
