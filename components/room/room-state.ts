import {
  isFilled,
  pictureOf,
  previewUrlOf,
  slotNames,
  type GarmentKinds,
  type GarmentSlotName,
  type Plate,
  type PlateNote,
  type PlateProblem,
  type Preparation,
  type ReadyPicture,
  type SlotName,
} from "./plate-state";
import type { GarmentKind } from "@/lib/shared/garment";

export type RoomState = {
  /** Top and bottom, instead of one piece. */
  two: boolean;
  plates: Record<SlotName, Plate>;
  notes: Partial<Record<SlotName, PlateNote>>;
  kinds: GarmentKinds;
  /** The picture that was taken out last: it can come back. */
  removed: { slot: SlotName; plate: Plate } | null;
};

/** What survives a reload: photos that are on the server, and what was done to them. */
export type SavedRoom = {
  two: boolean;
  photos: Partial<Record<SlotName, { photoId: string; preparation: Preparation | null }>>;
};

export type RoomAction =
  | { type: "picked"; slot: SlotName; pickId: string; note?: PlateNote; kind?: GarmentKind }
  | { type: "prepared"; slot: SlotName; pickId: string; picture: ReadyPicture }
  | { type: "halted"; slot: SlotName; pickId: string; picture: ReadyPicture }
  | { type: "accepted"; slot: SlotName }
  | { type: "swapped"; first: SlotName; second: SlotName }
  | { type: "refused"; slot: SlotName; pickId: string; problem: PlateProblem; previewUrl: string | null }
  | { type: "left"; slot: SlotName; pickId: string; share: number }
  | { type: "stored"; slot: SlotName; pickId: string; photoId: string }
  | { type: "stopped"; slot: SlotName; pickId: string }
  | { type: "resent"; slot: SlotName }
  | { type: "removed"; slot: SlotName }
  | { type: "undone" }
  | { type: "gone"; slot: SlotName; photoId: string }
  | { type: "noted"; slot: SlotName; note: PlateNote }
  | { type: "arranged"; two: boolean }
  | { type: "kind said"; slot: GarmentSlotName; kind: GarmentKind | null }
  | { type: "restored"; saved: SavedRoom };

const empty: Plate = { step: "empty" };

export const emptyRoom: RoomState = {
  two: false,
  plates: { person: empty, garment: empty, bottom: empty },
  notes: {},
  kinds: { garment: null, bottom: null },
  removed: null,
};

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
      return onPick(room, action, (plate) =>
        plate.step === "sending" ? { ...plate, share: Math.max(plate.share, action.share) } : plate,
      );
    case "stored":
      return onPick(room, action, (plate) => ({
        step: "stored",
        photoId: action.photoId,
        preparation: pictureOf(plate)?.preparation ?? null,
        previewUrl: previewUrlOf(plate),
        picture: pictureOf(plate),
      }));
    case "stopped":
      return onPick(room, action, (plate) => (plate.step === "sending" ? { ...plate, step: "stopped" } : plate));
    case "resent": {
      const plate = room.plates[action.slot];
      return plate.step === "stopped" ? withPlate(room, action.slot, { ...plate, step: "sending", share: 0 }) : room;
    }
    case "removed":
      return { ...withPlate(room, action.slot, empty), removed: removalOf(action.slot, room.plates[action.slot]) };
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

const withPlate = (room: RoomState, slot: SlotName, plate: Plate): RoomState => ({
  ...room,
  plates: { ...room.plates, [slot]: plate },
});

type WorkingPlate = Extract<Plate, { pickId: string }>;

/** Applies an answer only to the choice that it belongs to; the person may have chosen another picture since. */
function onPick(
  room: RoomState,
  { slot, pickId }: { slot: SlotName; pickId: string },
  change: (plate: WorkingPlate) => Plate,
): RoomState {
  const plate = room.plates[slot];
  const isTheSame = "pickId" in plate && plate.pickId === pickId;
  return isTheSame ? withPlate(room, slot, change(plate)) : room;
}

function accept(room: RoomState, slot: SlotName): RoomState {
  const plate = room.plates[slot];
  const picture = pictureOf(plate);
  if (!picture || !("picture" in plate)) return room;
  return withPlate(room, slot, { ...plate, picture: { ...picture, isAccepted: true } });
}

/** Work under way knows its plate by name, so only pictures at rest change places. */
function swap(room: RoomState, first: SlotName, second: SlotName): RoomState {
  const { plates } = room;
  const isBusy = [plates[first], plates[second]].some(({ step }) => step === "reading" || step === "sending");
  if (isBusy) return room;
  return { ...room, plates: { ...plates, [first]: plates[second], [second]: plates[first] } };
}

/** A picture on its way is stopped by removing it, so that is how it comes back; one still being read cannot. */
function removalOf(slot: SlotName, plate: Plate): RoomState["removed"] {
  if (plate.step === "sending") return { slot, plate: { ...plate, step: "stopped" } };
  return isFilled(plate) || plate.step === "halted" ? { slot, plate } : null;
}

function undo(room: RoomState): RoomState {
  const { removed } = room;
  // Where another picture has been chosen meanwhile, that one is what the person wants.
  if (removed === null || room.plates[removed.slot].step !== "empty") return { ...room, removed: null };
  return { ...withPlate(room, removed.slot, removed.plate), removed: null };
}

function markGone(room: RoomState, slot: SlotName, photoId: string): RoomState {
  const plate = room.plates[slot];
  if (plate.step !== "stored" || plate.photoId !== photoId) return room;
  return withPlate(room, slot, { step: "refused", problem: { code: "gone" }, previewUrl: plate.previewUrl });
}

/** Changing the garment type keeps pictures: the single piece is the top, and a lone bottom becomes the single piece. */
function arrange(room: RoomState, two: boolean): RoomState {
  const { garment, bottom } = room.plates;
  if (two || isFilled(garment) || !isFilled(bottom)) return { ...room, two };
  return { ...room, two, plates: { ...room.plates, garment: bottom, bottom: garment } };
}

function restore(room: RoomState, { two, photos }: SavedRoom): RoomState {
  const plates = { ...room.plates };
  for (const slot of slotNames) {
    const saved = photos[slot];
    if (saved !== undefined && plates[slot].step === "empty")
      plates[slot] = { step: "stored", ...saved, previewUrl: null, picture: null };
  }
  return { ...room, two, plates };
}

/** What has to be kept to bring this room back. */
export function savedFrom({ two, plates }: RoomState): SavedRoom {
  const photos: SavedRoom["photos"] = {};
  for (const slot of slotNames) {
    const plate = plates[slot];
    if (plate.step === "stored") photos[slot] = { photoId: plate.photoId, preparation: plate.preparation };
  }
  return { two, photos };
}

/** Every picture address in the browser's memory that something on the page may still show. */
export function liveUrls({ plates, removed }: RoomState): string[] {
  const held = [...Object.values(plates), ...(removed ? [removed.plate] : [])];
  return held.map(previewUrlOf).filter((url) => url !== null);
}
