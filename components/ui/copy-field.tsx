import { useId } from "react";
import { Button } from "./button";
import { useCopying, type Copying } from "./use-copying";

type Props = { label: string; text: string; words: { copy: string } & Record<Copying, string> };

/** A text to take along: in a field that selects itself, with a button that copies it. */
export function CopyField({ label, text, words }: Props) {
  const id = useId();
  const { said, copy } = useCopying(text);
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-small text-ink-2">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={text}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
          className="min-h-control rounded-control border-line-strong bg-bg text-small min-w-0 flex-1 border px-3"
        />
        <Button
          onClick={() => {
            void copy();
          }}
        >
          {words.copy}
        </Button>
      </div>
      <p role="status" className="text-small text-ink-2">
        {said && words[said]}
      </p>
    </div>
  );
}
