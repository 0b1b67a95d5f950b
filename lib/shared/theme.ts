/** Cookie that remembers a chosen theme. Without it the page follows `prefers-color-scheme`. */
export const themeCookie = "theme";

const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const isTheme = (value: string | undefined): value is Theme => themes.some((theme) => theme === value);
