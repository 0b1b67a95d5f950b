import "server-only";
import { listAllPhotoIds } from "../db/photo-repository";
import { countTryOns } from "../db/try-on-repository";
import type { Runtime } from "../runtime";

/** How much an owner has here. */
export async function ownThings(
  { db }: Pick<Runtime, "db">,
  ownerId: string,
): Promise<{ photos: number; looks: number }> {
  const photos = await listAllPhotoIds(db, ownerId);
  return { photos: photos.length, looks: (await countTryOns(db, ownerId)).all };
}
