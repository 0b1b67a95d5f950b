import type { PhotoKind } from "@/lib/shared/photo";
import { garmentPhotoIds, type GarmentChoice, type TryOn } from "@/lib/shared/try-on";

/** Photos of which one may show several people or garments, where a try-on failed for that. */
export type Suspects = { kind: PhotoKind; photoIds: string[] };

type Failed = Pick<TryOn, "problem" | "personId" | "garment">;

/** Null where it failed for something else. */
export function suspectsOf({ problem, personId, garment }: Failed): Suspects | null {
  if (problem?.code === "several_people") return { kind: "person", photoIds: [personId] };
  if (problem?.code === "garment_conflict") return { kind: "garment", photoIds: garmentPhotoIds(garment) };
  return null;
}

/** What was tried on, with another photo in the place of one of them. */
export function withPhoto({ personId, garment }: Failed, photoId: string, other: string) {
  const changed = (id: string | undefined) => (id === photoId ? other : id);
  const places = Object.entries(garment).map(([place, id]) => [place, changed(id)]);
  return { personId: changed(personId), garment: Object.fromEntries(places) as GarmentChoice };
}
