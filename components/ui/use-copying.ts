import { useState } from "react";

/** How it went: on the clipboard, or kept from it by this browser, so that it has to be selected by hand. */
export type Copying = "copied" | "notCopied";

/** Puts a text on the clipboard on request, and tells how that went. */
export function useCopying(text: string): { said: Copying | null; copy: () => Promise<void> } {
  const [said, setSaid] = useState<Copying | null>(null);
  const copy = async () => {
    // Absent on plain http addresses, whatever the type says.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const copied = await clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(copied === true ? "copied" : "notCopied");
  };
  return { said, copy };
}
