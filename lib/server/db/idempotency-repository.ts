import "server-only";
import type { Db, IdempotencyRow } from "./schema";

export const findIdempotencyKey = (db: Db, ownerId: string, key: string) =>
  db
    .selectFrom("idempotency_keys")
    .selectAll()
    .where("owner_id", "=", ownerId)
    .where("key", "=", key)
    .executeTakeFirst();

export async function insertIdempotencyKey(db: Db, row: IdempotencyRow): Promise<void> {
  await db.insertInto("idempotency_keys").values(row).execute();
}
