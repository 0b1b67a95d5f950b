import dynamic from "next/dynamic";
import type { PlateActions } from "./plate-actions";
import { previewUrlOf, type PlateWithPicture, type SlotName } from "./plate-state";
import { photoImageUrl } from "@/lib/browser/api/photo-addresses";
import { editedFurther, isEdited, noEdit } from "@/lib/browser/prepare/picture-edit";

const CropDialog = dynamic(() => import("./crop-dialog"));

type Props = { slot: SlotName; plate: PlateWithPicture; actions: Pick<PlateActions, "edit">; onClose: () => void };

/** The dialog that cuts and turns the picture of a plate, as it is now or back to what was chosen. */
export function PlateCrop({ slot, plate, actions, onClose }: Props) {
  const src = previewUrlOf(plate) ?? (plate.step === "stored" ? photoImageUrl(plate.photoId) : "");
  return (
    <CropDialog
      src={src}
      onClose={onClose}
      onReset={
        plate.picture && isEdited(plate.picture.edit)
          ? () => {
              onClose();
              actions.edit(slot, () => noEdit);
            }
          : null
      }
      onDone={(turns, crop) => {
        onClose();
        if (turns !== 0 || crop) actions.edit(slot, (edit) => editedFurther(edit, turns, crop));
      }}
    />
  );
}
