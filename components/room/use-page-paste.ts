import { useEffect, useEffectEvent } from "react";
import { pictureOfPaste } from "./clipboard-picture";
import { slotNames, type SlotName } from "./plate-state";

/**
 * Takes a picture that is pasted anywhere on the page, unless a text field has the focus. It goes to the plate that
 * holds the focus (an ancestor with `data-slot`), else to the one that `openSlot` names.
 */
export function usePagePaste(openSlot: () => SlotName, take: (pick: { slot: SlotName; file: Blob }) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const focused = document.activeElement;
    if (focused?.matches("textarea, [contenteditable], input:not([type=radio],[type=checkbox],[type=range])")) return;
    const file = pictureOfPaste(event.clipboardData);
    if (!file) return;
    event.preventDefault();
    const named = focused?.closest<HTMLElement>("[data-slot]")?.dataset["slot"];
    take({ slot: slotNames.find((slot) => slot === named) ?? openSlot(), file });
  });
  useEffect(() => {
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("paste", onPaste);
    };
  }, []);
}
