import type { ComponentPropsWithRef } from "react";
import { Icon, type IconName } from "./icon";

type Props = ComponentPropsWithRef<"button"> & { icon: IconName; label: string; framed?: boolean };

/** A square button with a picture only; `label` is its name for readers and its tooltip. */
export function IconButton({ icon, label, framed = false, className = "", ...rest }: Props) {
  const frame = framed ? "border border-line-strong" : "";
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`size-control rounded-control text-lead duration-fast hover:bg-sunk disabled:text-line-strong inline-grid cursor-pointer place-items-center transition-colors active:translate-y-px disabled:cursor-default ${frame} ${className}`}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
