import { useTranslations } from "next-intl";
import type { SlotName } from "./plate-state";
import { useToast } from "@/components/ui/toast";

const undoMs = 8000;

/** Removing a picture asks nothing; instead it can be taken back for a while. */
export function useRemoveToast(remove: (slot: SlotName) => void, undo: () => void): (slot: SlotName) => void {
  const t = useTranslations("room.removed");
  const toast = useToast();
  return (slot) => {
    remove(slot);
    toast({ text: t("text"), action: { label: t("undo"), onAct: undo }, lifeMs: undoMs });
  };
}
