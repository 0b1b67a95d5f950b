import "server-only";
import type { BlobKey } from "../blobs/port";
import type { Db, PreparationRow } from "./schema";

export const findPreparation = (db: Db, photoId: string, variant: string) =>
  db
    .selectFrom("preparations")
    .selectAll()
    .where("photo_id", "=", photoId)
    .where("variant", "=", variant)
    .executeTakeFirst();

/** False when there is one already, or when the photo is gone: nothing may be kept of it then. */
export async function insertPreparation(db: Db, row: PreparationRow): Promise<boolean> {
  const photo = await db.selectFrom("photos").select("id").where("id", "=", row.photo_id).executeTakeFirst();
  if (!photo) return false;
  const inserted = await db
    .insertInto("preparations")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("blob_key")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** The row goes; its bytes are still to be erased. */
export async function deletePreparations(db: Db, photoId: string): Promise<BlobKey[]> {
  const deleted = await db.deleteFrom("preparations").where("photo_id", "=", photoId).returning("blob_key").execute();
  return deleted.map(({ blob_key }) => blob_key);
}

export async function deletePreparation(db: Db, key: BlobKey): Promise<void> {
  await db.deleteFrom("preparations").where("blob_key", "=", key).execute();
}

export async function touchPreparation(db: Db, key: BlobKey, now: number): Promise<void> {
  await db.updateTable("preparations").set({ used_at: now }).where("blob_key", "=", key).execute();
}

/** Used longest ago first. */
export const listPreparations = (db: Db) =>
  db.selectFrom("preparations").select(["blob_key", "bytes"]).orderBy("used_at").execute();
