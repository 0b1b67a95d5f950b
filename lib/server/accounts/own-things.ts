import "server-only";
import { countPhotos } from "../db/photo-repository";
import { countTryOns } from "../db/try-on-repository";
import type { Runtime } from "../runtime";

/** How much an owner has here. */
export async function ownThings(
  { db }: Pick<Runtime, "db">,
  ownerId: string,
): Promise<{ photos: number; looks: number }> {
  return { photos: await countPhotos(db, ownerId), looks: (await countTryOns(db, ownerId)).all };
}
