import { countedSlots, garmentSlots } from "./readiness";
import type { RoomState } from "./room-state";
import type { NewHandoff } from "@/lib/shared/handoff";

/** The photos of this room that are on the server, as a hand-off takes them along. */
export function chosenPhotos({ two, plates }: RoomState): NewHandoff {
  const { person } = plates;
  const garments = garmentSlots(two).flatMap((slot) => {
    const plate = plates[slot];
    return plate.step === "stored" ? [[placeOf(slot, two), plate.photoId] as const] : [];
  });
  return {
    ...(person.step === "stored" && { personId: person.photoId }),
    ...(garments.length > 0 && { garment: Object.fromEntries(garments) }),
  };
}

/** Is one of its photos still on the way to the server, so that a hand-off made now would leave it behind? */
export const arePhotosOnTheWay = ({ two, plates }: RoomState): boolean =>
  countedSlots(two).some((slot) => plates[slot].step === "reading" || plates[slot].step === "sending");

const placeOf = (slot: "garment" | "bottom", two: boolean) => (!two ? "single" : slot === "garment" ? "top" : "bottom");
