import { isFilled, pictureOf, slotNames, type Plate, type SlotName, type StopCause } from "./plate-state";
import { emptyPlate, type RoomState, type SavedRoom } from "./room-state";

/** The room with something else in one place. */
export const withPlate = (room: RoomState, slot: SlotName, plate: Plate): RoomState => ({
  ...room,
  plates: { ...room.plates, [slot]: plate },
});

type WorkingPlate = Extract<Plate, { pickId: string }>;

/** Applies an answer only to the choice that it belongs to; the person may have chosen another picture since. */
export function onPick(
  room: RoomState,
  { slot, pickId }: { slot: SlotName; pickId: string },
  change: (plate: WorkingPlate) => Plate,
): RoomState {
  const plate = room.plates[slot];
  const isTheSame = "pickId" in plate && plate.pickId === pickId;
  return isTheSame ? withPlate(room, slot, change(plate)) : room;
}

/** More of a picture has left. One that stopped is tried again quietly: it is on its way only when some of it has. */
export function progressed(plate: WorkingPlate, share: number): Plate {
  if (plate.step === "sending") return { ...plate, share: Math.max(plate.share, share) };
  return plate.step === "stopped" && share > 0 ? underWay(plate, share) : plate;
}

/** On its way again, with so much of it gone. */
export const underWay = ({ pickId, picture }: Extract<Plate, { step: "stopped" }>, share: number): Plate => ({
  step: "sending",
  pickId,
  picture,
  share,
});

/** A picture that did not get through; tried again quietly it may stop for another reason. */
export const halfSent = (plate: WorkingPlate, why: StopCause): Plate =>
  plate.step === "sending" || plate.step === "stopped" ? { ...plate, step: "stopped", why } : plate;

/** The person has seen the warnings of a picture and goes on with it. */
export function accept(room: RoomState, slot: SlotName): RoomState {
  const plate = room.plates[slot];
  const picture = pictureOf(plate);
  if (!picture || !("picture" in plate)) return room;
  return withPlate(room, slot, { ...plate, picture: { ...picture, isAccepted: true } });
}

/** Work under way knows its plate by name, so only pictures at rest change places. */
export function swap(room: RoomState, first: SlotName, second: SlotName): RoomState {
  const { plates } = room;
  const isBusy = [plates[first], plates[second]].some(({ step }) => step === "reading" || step === "sending");
  if (isBusy) return room;
  return { ...room, plates: { ...plates, [first]: plates[second], [second]: plates[first] } };
}

/** A picture on its way is stopped by removing it, so that is how it comes back; one still being read cannot. */
function removalOf(slot: SlotName, plate: Plate): RoomState["removed"] {
  if (plate.step === "sending") return { slot, plate: { ...plate, step: "stopped", why: "line" } };
  return isFilled(plate) || plate.step === "halted" ? { slot, plate } : null;
}

/** The picture that was taken out last comes back. */
export function undo(room: RoomState): RoomState {
  const { removed } = room;
  // Where another picture has been chosen meanwhile, that one is what the person wants.
  if (removed === null || room.plates[removed.slot].step !== "empty") return { ...room, removed: null };
  return { ...withPlate(room, removed.slot, removed.plate), removed: null };
}

/** A photo is no longer on the server. An answer about one that has been replaced since changes nothing. */
export function markGone(room: RoomState, slot: SlotName, photoId: string): RoomState {
  const plate = room.plates[slot];
  if (plate.step !== "stored" || plate.photoId !== photoId) return room;
  return withPlate(room, slot, { step: "refused", problem: { code: "gone" }, previewUrl: plate.previewUrl });
}

/** Changing the garment type keeps pictures: the single piece is the top, and a lone bottom becomes the single piece. */
export function arrange(room: RoomState, two: boolean): RoomState {
  const { garment, bottom } = room.plates;
  if (two || isFilled(garment) || !isFilled(bottom)) return { ...room, two };
  return { ...room, two, plates: { ...room.plates, garment: bottom, bottom: garment } };
}

/** What was kept comes onto plates that are still empty. */
export function restore(room: RoomState, { two, photos }: SavedRoom): RoomState {
  const plates = { ...room.plates };
  for (const slot of slotNames) {
    const saved = photos[slot];
    if (saved !== undefined && plates[slot].step === "empty")
      plates[slot] = { step: "stored", ...saved, previewUrl: null, picture: null };
  }
  return { ...room, two, plates };
}

/** Takes a picture out; the last one can come back. */
export const remove = (room: RoomState, slot: SlotName): RoomState => ({
  ...withPlate(room, slot, emptyPlate),
  removed: removalOf(slot, room.plates[slot]),
});
