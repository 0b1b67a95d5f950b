import { useTranslations } from "next-intl";

export function SkipLink() {
  const t = useTranslations("site");
  return (
    <a
      href="#main"
      className="rounded-control bg-ink text-on-ink sr-only z-40 px-4 py-3 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {t("skip")}
    </a>
  );
}
