import "server-only";
import type { Db, ShareRow } from "./schema";

/** The unexpired share of a try-on, if any. The try-on must have been read for its owner. */
export const findShare = (db: Db, tryOnId: string, now: number) =>
  db.selectFrom("shares").selectAll().where("try_on_id", "=", tryOnId).where("expires_at", ">", now).executeTakeFirst();

export const listShares = (db: Db, tryOnIds: string[], now: number): Promise<ShareRow[]> =>
  db.selectFrom("shares").selectAll().where("try_on_id", "in", tryOnIds).where("expires_at", ">", now).execute();

/** Replaces an expired one. */
export async function insertShare(db: Db, share: ShareRow): Promise<void> {
  await db.deleteFrom("shares").where("try_on_id", "=", share.try_on_id).execute();
  await db.insertInto("shares").values(share).execute();
}

export async function deleteShare(db: Db, tryOnId: string): Promise<void> {
  await db.deleteFrom("shares").where("try_on_id", "=", tryOnId).execute();
}

/** The try-on behind a public page, whoever asks: the token is the permission. */
export const findSharedTryOn = (db: Db, token: string, now: number) =>
  db
    .selectFrom("shares")
    .innerJoin("try_ons", "try_ons.id", "shares.try_on_id")
    .selectAll("try_ons")
    .select(["shares.expires_at", "shares.created_at as shared_at"])
    .where("shares.token", "=", token)
    .where("shares.expires_at", ">", now)
    .executeTakeFirst();
