import "server-only";
import type { BlobKey } from "../blobs/port";
import type { Db } from "./schema";

/** Write down that these bytes are to be erased at `dueAt` (epoch ms) unless a row claims them first. */
export async function planErasures(db: Db, keys: BlobKey[], dueAt: number): Promise<void> {
  if (keys.length === 0) return;
  await db
    .insertInto("erasures")
    .values(keys.map((blob_key) => ({ blob_key, due_at: dueAt })))
    .onConflict((conflict) => conflict.column("blob_key").doUpdateSet({ due_at: dueAt }))
    .execute();
}

/** The bytes are known by a row now, or gone. */
export async function dropErasure(db: Db, key: BlobKey): Promise<void> {
  await db.deleteFrom("erasures").where("blob_key", "=", key).execute();
}

export const listDueErasures = (db: Db, now: number, limit: number) =>
  db.selectFrom("erasures").select("blob_key").where("due_at", "<=", now).orderBy("due_at").limit(limit).execute();
