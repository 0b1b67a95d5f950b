import { pictureOf, type SlotName } from "./plate-state";
import type { RoomState } from "./room-state";
import type { Pick } from "./use-picture-work";
import { photoImageUrl } from "@/lib/browser/api/photo-addresses";
import { noEdit, type PictureEdit } from "@/lib/browser/prepare/picture-edit";

/**
 * Makes the picture of a plate again from what the person chose, otherwise edited. After a reload that is only on the
 * server any more, in the size in which it was sent.
 */
export function usePictureEdit(room: RoomState, take: (pick: Pick) => void) {
  const again = async (slot: SlotName, change: (edit: PictureEdit) => PictureEdit) => {
    const plate = room.plates[slot];
    const picture = pictureOf(plate);
    const kind = slot === "person" ? null : room.kinds[slot];
    const rest = { slot, ...(kind && { kind }) };
    if (picture) take({ ...rest, file: picture.source, edit: change(picture.edit) });
    if (picture || plate.step !== "stored") return;
    const answer = await fetch(photoImageUrl(plate.photoId)).catch(() => null);
    if (answer?.ok) take({ ...rest, file: await answer.blob(), edit: change(noEdit) });
  };
  return (slot: SlotName, change: (edit: PictureEdit) => PictureEdit) => {
    void again(slot, change);
  };
}
