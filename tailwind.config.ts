import type { Config } from "tailwindcss";

const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, `var(--${name})`]));

/** Names for the values of `app/tokens.css`. Nothing here is a raw colour or duration. */
export default {
  content: ["./app/**/*.tsx", "./components/**/*.{ts,tsx}"],
  // `dark:` is needed only where two icons swap; colours follow `color-scheme` by themselves (app/tokens.css).
  darkMode: [
    "variant",
    ["@media (prefers-color-scheme: dark) { &:not([data-theme=light] *) }", "&:is([data-theme=dark] *)"],
  ],
  theme: {
    screens: { desk: "900px", wide: "1200px" },
    colors: {
      transparent: "transparent",
      current: "currentColor",
      ...named(["bg", "surface", "sunk", "stage", "ink", "ink-2", "ink-3", "on-ink", "line", "line-strong"]),
      ...named(["accent", "on-accent", "accent-soft", "danger", "danger-soft", "warn", "warn-soft", "ok", "ok-soft"]),
      ...named(["scrim", "chip", "on-chip", "handle", "on-handle", "handle-edge"]),
    },
    // Web faces for Chinese are declared on Chinese pages only (app/chinese-faces.css); for text, the system's come first.
    fontFamily: {
      serif: ["var(--font-newsreader)", "Web Serif SC", "Songti SC", "Noto Serif CJK SC", "SimSun", "Georgia", "serif"],
      sans: [
        "var(--font-hanken)",
        "PingFang SC",
        "Microsoft YaHei",
        "Noto Sans CJK SC",
        "Web Sans SC",
        "system-ui",
        "sans-serif",
      ],
    },
    fontSize: {
      display: ["var(--t-display)", { lineHeight: "var(--lh-display)", letterSpacing: "var(--track-display)" }],
      title: ["var(--t-title)", { lineHeight: "var(--lh-title)", letterSpacing: "var(--track-title)" }],
      h2: ["var(--t-h2)", { lineHeight: "1.2", letterSpacing: "var(--track-title)" }],
      lead: ["var(--t-lead)", { lineHeight: "1.35" }],
      body: ["var(--t-body)", { lineHeight: "var(--lh-body)" }],
      ui: ["var(--t-ui)", { lineHeight: "1.35" }],
      small: ["var(--t-small)", { lineHeight: "1.45" }],
      micro: ["var(--t-micro)", { lineHeight: "1.35" }],
    },
    fontWeight: {
      display: "var(--w-display)",
      regular: "var(--w-regular)",
      medium: "var(--w-medium)",
      strong: "var(--w-strong)",
    },
    borderRadius: {
      none: "0",
      photo: "var(--r-photo)",
      chip: "var(--r-chip)",
      control: "var(--r-control)",
      panel: "var(--r-panel)",
      sheet: "var(--r-sheet)",
      full: "999px",
    },
    boxShadow: { float: "var(--e-float)", sheet: "var(--e-sheet)", handle: "var(--e-handle)" },
    transitionDuration: {
      fast: "var(--m-fast)",
      base: "var(--m-base)",
      slow: "var(--m-slow)",
      reveal: "var(--m-reveal)",
    },
    transitionTimingFunction: { ease: "var(--ease)" },
    extend: {
      spacing: { control: "var(--control)", "control-small": "var(--control-small)", header: "var(--header)" },
    },
  },
} satisfies Config;
