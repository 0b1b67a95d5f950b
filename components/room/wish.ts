import { garmentSlots } from "./readiness";
import type { RoomState } from "./room-state";
import type { TryOnWish } from "@/lib/browser/api/try-ons";
import type { FitNudge } from "@/lib/shared/garment";
import type { sleeveLengths } from "@/lib/shared/garment-kinds";
import { defaultModel } from "@/lib/shared/model-names";
import type { Model } from "@/lib/shared/try-on";

/** What a person may set beside the pictures. `sleeves` null, `hem` 0: as measured in the garment photo. */
export type RoomOptions = {
  model: Model;
  draftFirst: boolean;
  sleeves: (typeof sleeveLengths)[number] | null;
  hem: number;
};

export const plainOptions: RoomOptions = { model: defaultModel, draftFirst: true, sleeves: null, hem: 0 };

/** The body of `POST /api/try-ons` for this room, or null while a photo is missing. */
export function wishOf(room: RoomState, options: RoomOptions, mode: "local" | "gateway"): TryOnWish | null {
  const { person } = room.plates;
  const chosen = garmentSlots(room.two).flatMap((slot) => {
    const plate = room.plates[slot];
    return plate.step === "stored" ? [{ slot, photoId: plate.photoId }] : [];
  });
  const [first] = chosen;
  if (person.step !== "stored" || first === undefined) return null;

  const kinds = Object.fromEntries(
    chosen.flatMap(({ slot, photoId }) => {
      // In an outfit too: of two pieces that do not go together it is then said before anything is sent or paid.
      const kind = room.kinds[slot];
      return kind === null ? [] : [[photoId, kind]];
    }),
  );
  const fit: FitNudge = {
    ...(options.sleeves !== null && { sleeves: options.sleeves }),
    ...(options.hem !== 0 && { hem: options.hem }),
  };
  return {
    personId: person.photoId,
    garment: room.two
      ? Object.fromEntries(chosen.map(({ slot, photoId }) => [slot === "garment" ? "top" : "bottom", photoId]))
      : { single: first.photoId },
    ...(Object.keys(kinds).length > 0 && { kinds }),
    ...(Object.keys(fit).length > 0 && { fit }),
    ...(mode === "gateway" && { model: options.model, draftFirst: options.draftFirst }),
  };
}
