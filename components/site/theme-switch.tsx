"use client";

import { useTranslations } from "next-intl";
import { remember } from "./remember";
import { themeNow } from "./theme-now";
import { Icon } from "@/components/ui/icon";
import { themeCookie } from "@/lib/shared/theme";

/**
 * Turns the theme over and remembers it. Which icon shows is left to the style sheet, because the server cannot know
 * what the system prefers.
 */
export function ThemeSwitch({ withWords = false }: { withWords?: boolean }) {
  const t = useTranslations("site");
  const turnOver = () => {
    const next = themeNow() === "dark" ? "light" : "dark";
    document.documentElement.dataset["theme"] = next;
    remember(themeCookie, next);
  };
  const label = t("theme.switch");
  return (
    <button
      type="button"
      aria-label={withWords ? undefined : label}
      title={withWords ? undefined : label}
      onClick={turnOver}
      className={`rounded-control hover:bg-sunk cursor-pointer ${withWords ? "text-body flex min-h-12 w-full items-center gap-3" : "size-control text-lead text-ink inline-grid place-items-center"}`}
    >
      <span className="contents dark:hidden">
        <Icon name="moon" />
      </span>
      <span className="hidden dark:contents">
        <Icon name="sun" />
      </span>
      {withWords && label}
    </button>
  );
}
