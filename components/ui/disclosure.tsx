import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

type Props = { label: string; icon?: IconName; aside?: ReactNode; open?: boolean; children: ReactNode };

/** A line that opens. Native `<details>`: works before scripts load, and browsers find text inside it. */
export function Disclosure({ label, icon, aside, open = false, children }: Props) {
  return (
    <details className="group border-line border-y" open={open}>
      <summary className="text-ui flex min-h-12 cursor-pointer items-center justify-between gap-3">
        <span className="flex items-center gap-3">
          {icon && <Icon name={icon} />}
          {label}
        </span>
        <span className="text-small text-ink-2 flex items-center gap-3">
          {aside}
          <Icon name="chevron" className="duration-fast transition-transform group-open:rotate-180" />
        </span>
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}
