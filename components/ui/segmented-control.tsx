"use client";

import { startTransition, useId, useOptimistic } from "react";

type Props<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  /** Options share the full width, as on phones. */
  stretch?: boolean;
};

/**
 * One choice of a few. Native radio buttons, so arrow keys move and readers count them. The choice itself is seen at
 * once; what follows from it is drawn after that, however much of the page it is.
 */
export function SegmentedControl<Value extends string>({ label, value, options, onChange, stretch }: Props<Value>) {
  const name = useId();
  const [chosen, choose] = useOptimistic(value);
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={`${stretch ? "flex" : "inline-flex"} rounded-control border-line-strong bg-surface border`}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={`min-h-control border-line text-small text-ink-2 hover:bg-sunk has-checked:bg-ink has-checked:text-on-ink has-focus-visible:outline-accent desk:min-h-control-small relative inline-flex cursor-pointer items-center justify-center border-l whitespace-nowrap first:rounded-l-[5px] first:border-l-0 last:rounded-r-[5px] has-checked:font-medium has-focus-visible:z-1 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 ${stretch ? "flex-1 px-2" : "px-3"}`}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === chosen}
            onChange={() => {
              startTransition(() => {
                choose(option.value);
                onChange(option.value);
              });
            }}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
