import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** How long this browser is let in. */
  days: number;
  /** The code that was tried before was not the right one. */
  isWrong: boolean;
  /** The page that the person wanted to see. */
  goOnTo: string;
};

/** A plain form: it works before any script has come. */
export function AccessCodeForm({ days, isWrong, goOnTo }: Props) {
  const t = useTranslations("accessCode");
  return (
    <main id="main" tabIndex={-1} className="mx-auto grid max-w-[480px] content-center gap-5 px-4 py-20">
      <h1 className="text-display font-display font-serif">{t("title")}</h1>
      <p className="text-ink-2">{t("text", { days })}</p>
      <form method="post" action="/api/access" className="grid gap-3">
        <input type="hidden" name="to" value={goOnTo} />
        <label htmlFor="access-code" className="text-ui font-strong">
          {t("label")}
        </label>
        <input
          id="access-code"
          name="code"
          type="password"
          required
          autoComplete="current-password"
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? "access-code-wrong" : undefined}
          className="border-line-strong rounded-control bg-surface min-h-11 border px-3"
        />
        {isWrong && (
          <div id="access-code-wrong">
            <Notice tone="error" title={t("wrong")} />
          </div>
        )}
        <button type="submit" className={buttonClass("primary", "normal")}>
          {t("enter")}
        </button>
      </form>
    </main>
  );
}
