import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

const tones = {
  warn: { icon: "warn", role: "status", box: "bg-warn-soft", mark: "text-warn" },
  error: { icon: "alert", role: "alert", box: "bg-danger-soft", mark: "text-danger" },
  info: { icon: "info", role: "status", box: "bg-sunk", mark: "text-ink-2" },
  good: { icon: "done", role: "status", box: "bg-ok-soft", mark: "text-ok" },
} as const satisfies Record<string, { icon: IconName; role: string; box: string; mark: string }>;

type Props = {
  tone: keyof typeof tones;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** On phones without its box, where it stands beside a picture in little room. */
  bareOnPhone?: boolean;
};

const bare = "max-desk:grid-cols-[minmax(0,1fr)] max-desk:content-start max-desk:bg-transparent max-desk:p-0";

/** What happened, in a title and one sentence, and then the ways on. Status is icon, word and colour together. */
export function Notice({ tone, title, children, actions, bareOnPhone = false }: Props) {
  const { icon, role, box, mark } = tones[tone];
  return (
    <div
      role={role}
      className={`rounded-control text-small grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 gap-y-1.5 p-3.5 ${box} ${bareOnPhone ? bare : ""}`}
    >
      <Icon name={icon} className={`text-lead mt-px ${mark}`} />
      <div className="tabular">
        <p className={`text-ui font-strong leading-[1.3] ${mark}`}>{title}</p>
        {children}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
