import type { GarmentChoice } from "./try-on";

/** The room with photos on its plates that are on this server already. What is left out is an empty plate. */
export function roomAddress({
  personId,
  garment,
}: {
  personId?: string | undefined;
  garment?: GarmentChoice | undefined;
}): string {
  const query = new URLSearchParams();
  if (personId !== undefined) query.set("you", personId);
  if (garment !== undefined) {
    if ("single" in garment) query.set("garment", garment.single);
    else for (const [place, photoId] of Object.entries(garment)) if (photoId !== undefined) query.set(place, photoId);
  }
  return query.size === 0 ? "/" : `/?${query.toString()}`;
}
