import {
  pictureOf,
  previewUrlOf,
  type GarmentSlotName,
  type PlateNote,
  type PlateProblem,
  type ReadyPicture,
  type SlotName,
  type StopCause,
} from "./plate-state";
import {
  accept,
  arrange,
  halfSent,
  markGone,
  onPick,
  progressed,
  remove,
  restore,
  swap,
  underWay,
  undo,
  withPlate,
} from "./room-changes";
import type { RoomState, SavedRoom } from "./room-state";
import type { GarmentKind } from "@/lib/shared/garment";

export type RoomAction =
  | { type: "picked"; slot: SlotName; pickId: string; note?: PlateNote; kind?: GarmentKind }
  | { type: "prepared"; slot: SlotName; pickId: string; picture: ReadyPicture }
  | { type: "halted"; slot: SlotName; pickId: string; picture: ReadyPicture }
  | { type: "accepted"; slot: SlotName }
  | { type: "swapped"; first: SlotName; second: SlotName }
  | { type: "refused"; slot: SlotName; pickId: string; problem: PlateProblem; previewUrl: string | null }
  | { type: "left"; slot: SlotName; pickId: string; share: number }
  | { type: "stored"; slot: SlotName; pickId: string; photoId: string }
  | { type: "stopped"; slot: SlotName; pickId: string; why: StopCause }
  | { type: "resent"; slot: SlotName }
  | { type: "removed"; slot: SlotName }
  | { type: "undone" }
  | { type: "gone"; slot: SlotName; photoId: string }
  | { type: "noted"; slot: SlotName; note: PlateNote }
  | { type: "arranged"; two: boolean }
  | { type: "kind said"; slot: GarmentSlotName; kind: GarmentKind | null }
  | { type: "restored"; saved: SavedRoom };

/** The room after something happened. Pure; what has to be done in the world is `use-room.ts`. */
export function roomAfter(room: RoomState, action: RoomAction): RoomState {
  switch (action.type) {
    case "picked":
      return {
        ...withPlate(room, action.slot, { step: "reading", pickId: action.pickId }),
        notes: { ...room.notes, [action.slot]: action.note },
        kinds: action.slot === "person" ? room.kinds : { ...room.kinds, [action.slot]: action.kind ?? null },
      };
    case "prepared":
      return onPick(room, action, ({ pickId }) => ({ step: "sending", pickId, picture: action.picture, share: 0 }));
    case "halted":
      return onPick(room, action, ({ pickId }) => ({ step: "halted", pickId, picture: action.picture }));
    case "accepted":
      return accept(room, action.slot);
    case "swapped":
      return swap(room, action.first, action.second);
    case "refused":
      return onPick(room, action, () => ({
        step: "refused",
        problem: action.problem,
        previewUrl: action.previewUrl,
      }));
    case "left":
      return onPick(room, action, (plate) => progressed(plate, action.share));
    case "stored":
      return onPick(room, action, (plate) => ({
        step: "stored",
        photoId: action.photoId,
        preparation: pictureOf(plate)?.preparation ?? null,
        previewUrl: previewUrlOf(plate),
        picture: pictureOf(plate),
      }));
    case "stopped":
      return onPick(room, action, (plate) => halfSent(plate, action.why));
    case "resent": {
      const plate = room.plates[action.slot];
      return plate.step === "stopped" ? withPlate(room, action.slot, underWay(plate, 0)) : room;
    }
    case "removed":
      return remove(room, action.slot);
    case "undone":
      return undo(room);
    case "gone":
      return markGone(room, action.slot, action.photoId);
    case "noted":
      return { ...room, notes: { ...room.notes, [action.slot]: action.note } };
    case "arranged":
      return arrange(room, action.two);
    case "kind said":
      return { ...room, kinds: { ...room.kinds, [action.slot]: action.kind } };
    case "restored":
      return restore(room, action.saved);
  }
}
