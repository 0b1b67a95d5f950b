import { useEffect, useEffectEvent } from "react";
import { pictureOfPaste } from "./clipboard-picture";
import { slotNames, type SlotName } from "./plate-state";

/**
 * Takes a picture, or the address of one, that is pasted anywhere on the page, unless a text field has the focus. It goes to the plate that
 * holds the focus (an ancestor with `data-slot`), else to the one that `openSlot` names.
 */
export function usePagePaste(
  openSlot: () => SlotName,
  take: (pick: { slot: SlotName; file: Blob }) => void,
  askAddress: (slot: SlotName, address: string) => void,
): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const focused = document.activeElement;
    if (focused?.matches("textarea, [contenteditable], input:not([type=radio],[type=checkbox],[type=range])")) return;
    const named = focused?.closest<HTMLElement>("[data-slot]")?.dataset["slot"];
    const slot = slotNames.find((one) => one === named) ?? openSlot();
    const file = pictureOfPaste(event.clipboardData);
    const text = event.clipboardData?.getData("text/plain").trim() ?? "";
    const isAddress = file === null && /^https:\/\/\S+$/.test(text);
    if (!file && !isAddress) return;
    event.preventDefault();
    if (file) take({ slot, file });
    else askAddress(slot, text);
  });
  useEffect(() => {
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("paste", onPaste);
    };
  }, []);
}
