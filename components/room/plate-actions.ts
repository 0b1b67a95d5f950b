import type { PlateNote, SlotName } from "./plate-state";
import type { TraySlot } from "./tray-state";
import type { Pick } from "./use-picture-work";

/** What a plate can ask the room to do. */
export type PlateActions = {
  take: (pick: Pick) => void;
  remove: (slot: SlotName) => void;
  resend: (slot: SlotName) => void;
  /** More pictures at once than the plate holds: each becomes a try-on of its own. */
  takeMore: (slot: TraySlot, files: readonly File[]) => void;
  note: (slot: SlotName, note: PlateNote) => void;
  /** The picture of a stored photo did not come: it is no longer on this server. */
  markGone: (slot: SlotName, photoId: string) => void;
};
