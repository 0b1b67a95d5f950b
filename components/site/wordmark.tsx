import { useTranslations } from "next-intl";

/** The name, set as live text: "Fitting" upright, "Room" in italics. */
export function Wordmark() {
  const t = useTranslations("site");
  return (
    <span
      translate="no"
      className="font-display desk:text-[1.625rem] font-serif text-[1.4375rem] leading-none tracking-[-0.025em]"
    >
      {t.rich("wordmark", { em: (text) => <em className="font-(family-name:--font-newsreader-italic)">{text}</em> })}
    </span>
  );
}
