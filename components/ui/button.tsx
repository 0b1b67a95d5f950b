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
  children: ReactNode;
};

export function Button({ variant = "line", size = "normal", offBecause, className = "", onClick, ...rest }: Props) {
  const isOff = offBecause !== undefined;
  return (
    <button
      type="button"
      className={`${buttonClass(variant, size, isOff)} ${className}`}
      aria-disabled={isOff || undefined}
      aria-describedby={offBecause}
      onClick={(event) => {
        if (isOff) event.preventDefault();
        else onClick?.(event);
      }}
      {...rest}
    />
  );
}
