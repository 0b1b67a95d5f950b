const variants = {
  primary: "border-ink bg-ink text-on-ink hover:bg-ink/88",
  line: "border-line-strong hover:bg-sunk",
  quiet: "border-transparent hover:bg-sunk",
  text: "border-transparent underline decoration-line-strong underline-offset-4 hover:decoration-ink",
  danger: "border-line-strong text-danger hover:bg-danger-soft",
} as const;

const sizes = {
  big: "min-h-[54px] w-full px-5 text-lead",
  normal: "min-h-control px-[18px] text-ui",
  small: "min-h-control-small px-3 text-small",
} as const;

export type ButtonVariant = keyof typeof variants;
export type ButtonSize = keyof typeof sizes;

const base =
  "inline-flex cursor-pointer items-center justify-center gap-2 rounded-control border text-center font-medium " +
  "leading-[1.1] no-underline transition-colors duration-fast active:translate-y-px";

// After the variant, so that it wins: a button that is off keeps its place, its focus and its reason.
const off = "cursor-not-allowed border-sunk bg-sunk text-ink-3 active:translate-y-0";

/** Classes of a button, for `<button>` and for links that look like one. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, isOff = false): string {
  return `${base} ${sizes[size]} ${isOff ? off : variants[variant]}`;
}
