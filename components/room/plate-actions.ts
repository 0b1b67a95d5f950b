import type { InputDialog } from "./input-dialogs";
import type { GarmentSlotName, PlateNote, SlotName } from "./plate-state";
import type { TraySlot } from "./tray-state";
import type { Pick } from "./use-picture-work";
import type { PictureEdit } from "@/lib/browser/prepare/picture-edit";
import type { Capabilities } from "@/lib/shared/capabilities";
import type { GarmentKind } from "@/lib/shared/garment";

/** What a plate can ask the room to do. */
export type PlateActions = {
  take: (pick: Pick) => void;
  /** A way to a picture that asks something first. */
  open: (dialog: InputDialog) => void;
  remove: (slot: SlotName) => void;
  resend: (slot: SlotName) => void;
  /** More pictures at once than the plate holds: each becomes a try-on of its own. */
  takeMore: (slot: TraySlot, files: readonly File[]) => void;
  note: (slot: SlotName, note: PlateNote) => void;
  /** The same picture again, otherwise turned, cut or brightened. */
  edit: (slot: SlotName, change: (edit: PictureEdit) => PictureEdit) => void;
  sayKind: (slot: GarmentSlotName, kind: GarmentKind) => void;
  /** Go on with a picture in spite of its warnings. */
  accept: (slot: SlotName) => void;
  /** The picture of a stored photo did not come: it is no longer on this server. */
  markGone: (slot: SlotName, photoId: string) => void;
  /** Who renders: it decides what stops a picture. */
  mode: Capabilities["mode"];
};
