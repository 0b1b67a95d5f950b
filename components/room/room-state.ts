import {
  previewUrlOf,
  slotNames,
  type GarmentKinds,
  type Plate,
  type PlateNote,
  type Preparation,
  type SlotName,
} from "./plate-state";

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

export const emptyPlate: Plate = { step: "empty" };

export const emptyRoom: RoomState = {
  two: false,
  plates: { person: emptyPlate, garment: emptyPlate, bottom: emptyPlate },
  notes: {},
  kinds: { garment: null, bottom: null },
  removed: null,
};

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
