import { useLocale } from "next-intl";
import { readerLocale } from "./reader-locale";

/** Times in the page's language, as the reader's own country and zone have them. For client components that show after loading: a server knows no zone. */
export function useLocalTime() {
  const locale = readerLocale(useLocale(), typeof window === "undefined" ? [] : navigator.languages);
  // Without a zone of its own the format takes the reader's.
  const say = (iso: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options).format(new Date(iso));
  return {
    /** 13:02:04 */
    clock: (iso: string) => say(iso, { timeStyle: "medium" }),
    /** Today only the time, else the day and the time. */
    moment: (iso: string) => {
      const isToday = new Date(iso).toDateString() === new Date().toDateString();
      return say(iso, isToday ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" });
    },
    day: (iso: string) => say(iso, { dateStyle: "long" }),
  };
}
