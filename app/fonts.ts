import localFont from "next/font/local";

/** Titles, cut down by `scripts/subset-fonts.ts` as the next one. The optical size axis gives large titles their finer cut. */
export const newsreader = localFont({
  src: "./font-files/newsreader-titles.woff2",
  weight: "380",
  variable: "--font-newsreader",
  display: "swap",
});

/** One word of the wordmark, and only its letters. Not preloaded: it may come late without moving anything. */
export const newsreaderItalic = localFont({
  src: "./font-files/newsreader-wordmark-italic.woff2",
  weight: "380",
  style: "italic",
  variable: "--font-newsreader-italic",
  display: "swap",
  preload: false,
});

export const hanken = localFont({
  src: "../node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-hanken",
  display: "swap",
});
