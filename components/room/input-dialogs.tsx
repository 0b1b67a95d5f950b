import dynamic from "next/dynamic";
import type { SlotName } from "./plate-state";
import type { Pick } from "./use-picture-work";

const AddressDialog = dynamic(() => import("./address-dialog"));
const SeveralDialog = dynamic(() => import("./several-dialog"));
const ViewfinderDialog = dynamic(() => import("./viewfinder-dialog"));

/** A way to a picture that asks something first. */
export type InputDialog =
  | { ask: "which is which"; slot: SlotName; files: readonly File[]; canBeMany: boolean }
  | { ask: "address"; slot: SlotName; given: string }
  | { ask: "camera"; slot: SlotName };

type Props = {
  dialog: InputDialog;
  onClose: () => void;
  onTake: (picks: Pick[]) => void;
  /** All files are for one place. */
  onMore: (slot: SlotName, files: readonly File[]) => void;
};

/** The dialog that is open; each is loaded when it is asked for. */
export function InputDialogs({ dialog, onClose, onTake, onMore }: Props) {
  switch (dialog.ask) {
    case "which is which":
      return (
        <SeveralDialog
          files={dialog.files}
          alikeAs={dialog.canBeMany ? dialog.slot : null}
          onAlike={() => {
            onMore(dialog.slot, dialog.files);
          }}
          onClose={onClose}
          onUse={onTake}
        />
      );
    case "address":
      return (
        <AddressDialog
          slot={dialog.slot}
          given={dialog.given}
          onClose={onClose}
          onTake={(pick) => {
            onTake([pick]);
          }}
        />
      );
    case "camera":
      return (
        <ViewfinderDialog
          slot={dialog.slot}
          onClose={onClose}
          onPicture={(file) => {
            onTake([{ slot: dialog.slot, file }]);
          }}
        />
      );
  }
}
