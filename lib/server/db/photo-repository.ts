import "server-only";
import type { PhotoKind } from "@/lib/shared/photo";
import type { RendererName } from "@/lib/shared/try-on";
import { type Cursor, type Page, toPage } from "./cursor";
import type { Db, PhotoRow, PhotoSendRow } from "./schema";

/** False when the same bytes came in twice at once and the other one was first. */
export async function insertPhoto(db: Db, photo: PhotoRow): Promise<boolean> {
  const inserted = await db
    .insertInto("photos")
    .values(photo)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export const findPhoto = (db: Db, ownerId: string, id: string) =>
  db.selectFrom("photos").selectAll().where("id", "=", id).where("owner_id", "=", ownerId).executeTakeFirst();

export const findPhotoByHash = (db: Db, ownerId: string, kind: PhotoKind, receivedHash: string) =>
  db
    .selectFrom("photos")
    .selectAll()
    .where("owner_id", "=", ownerId)
    .where("kind", "=", kind)
    .where("received_hash", "=", receivedHash)
    .executeTakeFirst();

/** Those of the ids that this owner has, in no particular order. */
export const findPhotos = (db: Db, ownerId: string, ids: string[]) =>
  db.selectFrom("photos").selectAll().where("owner_id", "=", ownerId).where("id", "in", ids).execute();

/** Newest first. */
export async function listPhotos(
  db: Db,
  ownerId: string,
  { cursor, limit }: { cursor: Cursor | null; limit: number },
): Promise<Page<PhotoRow>> {
  let query = db.selectFrom("photos").selectAll().where("owner_id", "=", ownerId);
  if (cursor) {
    const { createdAt, id } = cursor;
    query = query.where((eb) => eb(eb.refTuple("created_at", "id"), "<", eb.tuple(createdAt, id)));
  }
  const rows = await query
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit);
}

export async function countPhotos(db: Db, ownerId: string): Promise<number> {
  const { count } = await db
    .selectFrom("photos")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("owner_id", "=", ownerId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export const listAllPhotoIds = (db: Db, ownerId: string) =>
  db.selectFrom("photos").select("id").where("owner_id", "=", ownerId).execute();

/** Not used since `before` (epoch ms): what the retention sweep erases. Over all owners. */
export const listUnusedPhotos = (db: Db, before: number, limit: number) =>
  db.selectFrom("photos").select(["id", "owner_id"]).where("last_used_at", "<", before).limit(limit).execute();

export const deletePhoto = (db: Db, ownerId: string, id: string) =>
  db.deleteFrom("photos").where("id", "=", id).where("owner_id", "=", ownerId).returning("blob_key").executeTakeFirst();

/** Puts off the end of its retention. */
export async function touchPhotos(db: Db, ownerId: string, ids: string[], now: number): Promise<void> {
  await db
    .updateTable("photos")
    .set({ last_used_at: now })
    .where("owner_id", "=", ownerId)
    .where("id", "in", ids)
    .execute();
}

/** Keep that a renderer was given these photos; the first time counts. */
export async function recordSends(db: Db, photoIds: string[], renderer: RendererName, at: number): Promise<void> {
  await db
    .insertInto("photo_sends")
    .values(photoIds.map((photo_id) => ({ photo_id, renderer, at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Sends of these photos, earliest first. The ids must have been read for one owner. */
export const listSends = (db: Db, photoIds: string[]): Promise<PhotoSendRow[]> =>
  db.selectFrom("photo_sends").selectAll().where("photo_id", "in", photoIds).orderBy("at").execute();
