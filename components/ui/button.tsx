import type { ComponentPropsWithRef, ReactNode } from "react";
import { buttonClass, type ButtonSize, type ButtonVariant } from "./button-class";

type Props = Omit<ComponentPropsWithRef<"button">, "disabled"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /**
   * Why it cannot be pressed now: the id of the element that says so. The button stays focusable, so that the reason
   * can be read; a press does nothing.
   */
  offBecause?: string | undefined;
  /** What it says while it works on a press; null at rest. It keeps its width then, and another press does nothing. */
  busy?: string | null;
  children: ReactNode;
};

export function Button(props: Props) {
  const {
    variant = "line",
    size = "normal",
    offBecause,
    busy = null,
    className = "",
    onClick,
    children,
    ...rest
  } = props;
  const isOff = offBecause !== undefined;
  return (
    <button
      type="button"
      className={`${buttonClass(variant, size, isOff)} ${className}`}
      aria-disabled={isOff || undefined}
      aria-describedby={offBecause}
      onClick={(event) => {
        if (isOff || busy !== null) event.preventDefault();
        else onClick?.(event);
      }}
      {...rest}
    >
      {busy === null ? children : <Busy words={busy}>{children}</Busy>}
    </button>
  );
}

/** Other words in the place of those that were there, which go on taking it up. */
const Busy = ({ words, children }: { words: string; children: ReactNode }) => (
  <span className="grid place-items-center *:[grid-area:1/1]">
    <span className="invisible inline-flex items-center gap-2">{children}</span>
    <span>{words}</span>
  </span>
);
