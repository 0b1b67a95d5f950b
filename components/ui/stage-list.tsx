import { Icon } from "./icon";

export type StageListItem = { key: string; label: string; state: "done" | "now" | "next"; note: string };

/** Steps of something that takes a while: done with its clock time, now with its seconds, still to come. */
export function StageList({ items }: { items: readonly StageListItem[] }) {
  return (
    <ol className="border-line border-b">
      {items.map(({ key, label, state, note }) => (
        <li
          key={key}
          aria-current={state === "now" ? "step" : undefined}
          className={`border-line text-ui grid grid-cols-[28px_1fr_auto] items-center gap-2.5 border-t py-[11px] ${state === "next" ? "text-ink-3" : ""}`}
        >
          <StageMark state={state} />
          <span className={state === "now" ? "font-strong" : ""}>{label}</span>
          <span className="text-small text-ink-2 tabular">{note}</span>
        </li>
      ))}
    </ol>
  );
}

function StageMark({ state }: { state: StageListItem["state"] }) {
  switch (state) {
    case "done":
      return <Icon name="check" className="text-lead text-ok" />;
    case "now":
      return <span className="border-accent ml-0.5 size-3 rounded-full border-3" />;
    case "next":
      return <span className="border-line-strong ml-0.5 size-3 rounded-full border-[1.5px]" />;
  }
}
