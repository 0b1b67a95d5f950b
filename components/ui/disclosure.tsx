import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

type Props = { label: string; icon?: IconName; aside?: ReactNode; openOnDesktop?: boolean; children: ReactNode };

/** Where the details have a panel of their own they need not be asked for. The server does not know how wide a page is. */
function openIfWide(details: HTMLDetailsElement | null): void {
  if (details && matchMedia("(min-width: 900px)").matches) details.open = true;
}

/** A line that opens. Native `<details>`: works before scripts load, and browsers find text inside it. */
export function Disclosure({ label, icon, aside, openOnDesktop = false, children }: Props) {
  return (
    <details className="group border-line border-y" ref={openOnDesktop ? openIfWide : undefined}>
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
