import "server-only";
import type { Db, HandoffRow } from "./schema";

/** Takes the place of the owner's last one, so that at most one code of theirs opens anything. */
export async function putHandoff(db: Db, row: HandoffRow): Promise<void> {
  await db
    .insertInto("handoffs")
    .values(row)
    .onConflict((conflict) => conflict.column("owner_id").doUpdateSet(row))
    .execute();
}

export const findOwnHandoff = (db: Db, ownerId: string) =>
  db.selectFrom("handoffs").selectAll().where("owner_id", "=", ownerId).executeTakeFirst();

/** Whoever asks: the code is the permission. */
export const findHandoff = (db: Db, codeHash: string) =>
  db.selectFrom("handoffs").selectAll().where("code_hash", "=", codeHash).executeTakeFirst();

/** Compare and set, so that of two devices that open it at once one does. Undefined when it opens nothing any more. */
export const claimHandoff = (db: Db, codeHash: string, now: number) =>
  db
    .updateTable("handoffs")
    .set({ used_at: now })
    .where("code_hash", "=", codeHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returningAll()
    .executeTakeFirst();

export async function deleteHandoff(db: Db, ownerId: string): Promise<void> {
  await db.deleteFrom("handoffs").where("owner_id", "=", ownerId).execute();
}

/** Over all owners. */
export async function deleteHandoffsBefore(db: Db, before: number): Promise<void> {
  await db.deleteFrom("handoffs").where("expires_at", "<", before).execute();
}
