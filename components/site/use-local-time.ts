import { useFormatter } from "next-intl";

/** Times in the reader's language and own zone. For client components that show after loading: a server knows no zone. */
export function useLocalTime() {
  const format = useFormatter();
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    /** 13:02:04 */
    clock: (iso: string) => format.dateTime(new Date(iso), { timeStyle: "medium", timeZone }),
    /** Today only the time, else the day and the time. */
    moment: (iso: string) => {
      const at = new Date(iso);
      const isToday = at.toDateString() === new Date().toDateString();
      return format.dateTime(
        at,
        isToday ? { timeStyle: "short", timeZone } : { dateStyle: "medium", timeStyle: "short", timeZone },
      );
    },
    day: (iso: string) => format.dateTime(new Date(iso), { dateStyle: "long", timeZone }),
  };
}
