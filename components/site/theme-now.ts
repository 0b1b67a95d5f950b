import { isTheme, type Theme } from "@/lib/shared/theme";

/** The theme that is seen: the one that was chosen, else the system's. */
export function themeNow(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  if (isTheme(chosen)) return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
