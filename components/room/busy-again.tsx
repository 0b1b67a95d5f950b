import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";

/** Says when the press is repeated, and repeats it. The figure stands still: a reader would hear it every second. */
export default function BusyAgain({ seconds, onAgain }: { seconds: number; onAgain: () => void }) {
  const t = useTranslations("room.start");
  const again = useEffectEvent(onAgain);
  useEffect(() => {
    const timer = setTimeout(() => {
      again();
    }, seconds * 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [seconds]);
  return <p className="tabular">{t("byItself", { seconds })}</p>;
}
