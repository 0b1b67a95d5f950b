import { findingsOf } from "./findings";
import { isFilled, needsFix, pictureOf, type GarmentSlotName, type Plate, type SlotName } from "./plate-state";
import type { RoomState } from "./room-state";

/** Why `Try it on` is off; the words are under `room.start.off` in `messages/`. */
export type OffReason = "both" | "person" | "garment" | "reading" | "sending" | "stopped" | "fixPerson" | "fixGarment";

/** The garment plates that count: the bottom is set aside with one piece. */
export const garmentSlots = (two: boolean): readonly GarmentSlotName[] => (two ? ["garment", "bottom"] : ["garment"]);

export const countedSlots = (two: boolean): readonly SlotName[] => ["person", ...garmentSlots(two)];

/** The first thing that stands between this room and a try-on, or null. What has to be mended comes first. */
export function offReason({ two, plates }: RoomState): OffReason | null {
  const garments = garmentSlots(two).map((slot) => plates[slot]);
  const counted = [plates.person, ...garments];
  const some = (step: Plate["step"]) => counted.some((plate) => plate.step === step);

  if (needsFix(plates.person)) return "fixPerson";
  if (garments.some(needsFix)) return "fixGarment";
  if (some("stopped")) return "stopped";
  if (some("reading")) return "reading";
  const hasPerson = isFilled(plates.person);
  const hasGarment = garments.some(isFilled);
  if (!hasPerson || !hasGarment) return hasPerson ? "garment" : hasGarment ? "person" : "both";
  return some("sending") ? "sending" : null;
}

export type RoomMood = "empty" | "fix" | "ready";

/** Which title the room wears. */
export function moodOf(room: RoomState): RoomMood {
  const counted = countedSlots(room.two).map((slot) => room.plates[slot]);
  if (counted.some(needsFix)) return "fix";
  const reason = offReason(room);
  return reason === null || reason === "sending" ? "ready" : "empty";
}

/** Is something said beside a picture? On phones pictures then stand below each other. */
export const hasNotice = (room: RoomState): boolean =>
  countedSlots(room.two).some((slot) => {
    const plate = room.plates[slot];
    const picture = pictureOf(plate);
    return needsFix(plate) || (picture !== null && findingsOf(picture).length > 0);
  });

export const fixCount = (room: RoomState): number =>
  countedSlots(room.two).filter((slot) => needsFix(room.plates[slot])).length;

/** Can a plate still take a picture? With a top alone the room is ready, and a bottom may follow. */
export const hasEmptyPlate = (room: RoomState): boolean =>
  countedSlots(room.two).some((slot) => room.plates[slot].step === "empty");
