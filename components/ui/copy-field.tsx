import { useId, useState } from "react";
import { Button } from "./button";

type Props = {
  label: string;
  text: string;
  words: { copy: string; copied: string; notCopied: string };
};

/** A text to take along: in a field that selects itself, with a button that copies it. */
export function CopyField({ label, text, words }: Props) {
  const id = useId();
  const [said, setSaid] = useState<"copied" | "notCopied" | null>(null);
  const copy = async () => {
    // Absent on plain http addresses, whatever the type says; the field can still be selected by hand.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const copied = await clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(copied === true ? "copied" : "notCopied");
  };
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
