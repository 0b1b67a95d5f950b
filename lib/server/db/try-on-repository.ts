import "server-only";
import type { ListOrder, LookCounts } from "@/lib/shared/try-on";
import { isFinal, type TryOnStatus } from "@/lib/shared/try-on-status";
import { type Cursor, type Page, toPage } from "./cursor";
import type { Db, TryOnRow } from "./schema";

/** What a person may do with their own try-ons. The worker's side is `try-on-work-repository.ts`. */
export async function insertTryOn(db: Db, row: TryOnRow): Promise<void> {
  await db.insertInto("try_ons").values(row).execute();
}

export const findTryOn = (db: Db, ownerId: string, id: string) =>
  db.selectFrom("try_ons").selectAll().where("id", "=", id).where("owner_id", "=", ownerId).executeTakeFirst();

/** A retry of this one that has not ended. */
export const findUnfinishedRetry = (db: Db, ownerId: string, id: string) =>
  db
    .selectFrom("try_ons")
    .selectAll()
    .where("owner_id", "=", ownerId)
    .where("retry_of", "=", id)
    .where("due_at", "is not", null)
    .executeTakeFirst();

/** The newest success of the same pair and model at a gateway. */
export const findMadeAtGateway = (db: Db, { owner_id, model, person_id, single_id, top_id, bottom_id }: TryOnRow) =>
  db
    .selectFrom("try_ons")
    .select("id")
    .where("owner_id", "=", owner_id)
    .where("person_id", "=", person_id)
    .where("single_id", "is not distinct from", single_id)
    .where("top_id", "is not distinct from", top_id)
    .where("bottom_id", "is not distinct from", bottom_id)
    .where("model", "=", model)
    .where("renderer", "!=", "local")
    .where("status", "=", "succeeded")
    .orderBy("created_at", "desc")
    .executeTakeFirst();

export type TryOnFilter = {
  statuses?: TryOnStatus[];
  favourite?: boolean;
  /** Newest first when absent. */
  order?: ListOrder;
  cursor: Cursor | null;
  limit: number;
};

export async function listTryOns(
  db: Db,
  ownerId: string,
  { statuses, favourite, order = "newest", cursor, limit }: TryOnFilter,
): Promise<Page<TryOnRow>> {
  const [after, direction] = order === "newest" ? (["<", "desc"] as const) : ([">", "asc"] as const);
  let query = db.selectFrom("try_ons").selectAll().where("owner_id", "=", ownerId);
  if (statuses) query = query.where("status", "in", statuses);
  if (favourite !== undefined) query = query.where("favourite", "=", favourite ? 1 : 0);
  if (cursor) {
    const { createdAt, id } = cursor;
    query = query.where((eb) => eb(eb.refTuple("created_at", "id"), after, eb.tuple(createdAt, id)));
  }
  const rows = await query
    .orderBy("created_at", direction)
    .orderBy("id", direction)
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit);
}

/** How many there are under each filter of the list, and how large their results are. */
export async function countTryOns(db: Db, ownerId: string): Promise<LookCounts> {
  const groups = await db
    .selectFrom("try_ons")
    .select(({ fn }) => ["status", "favourite", fn.countAll().as("count"), fn.sum("result_bytes").as("bytes")])
    .where("owner_id", "=", ownerId)
    .groupBy(["status", "favourite"])
    .execute();
  const sum = (counts: (group: (typeof groups)[number]) => boolean) =>
    groups.filter(counts).reduce((total, { count }) => total + Number(count), 0);
  return {
    all: sum(() => true),
    inProgress: sum(({ status }) => !isFinal(status)),
    kept: sum(({ favourite }) => favourite === 1),
    failed: sum(({ status }) => status === "failed"),
    bytes: groups.reduce((total, { bytes }) => total + Number(bytes), 0),
  };
}

export const listTryOnsOfPhoto = (db: Db, ownerId: string, photoId: string) =>
  db
    .selectFrom("try_ons")
    .selectAll()
    .where("owner_id", "=", ownerId)
    .where((eb) =>
      eb.or([
        eb("person_id", "=", photoId),
        eb("single_id", "=", photoId),
        eb("top_id", "=", photoId),
        eb("bottom_id", "=", photoId),
      ]),
    )
    .execute();

export const listAllTryOns = (db: Db, ownerId: string) =>
  db.selectFrom("try_ons").selectAll().where("owner_id", "=", ownerId).execute();

/** Finished and not used since `before` (epoch ms): what the retention sweep erases. Over all owners. */
export const listUnusedTryOns = (db: Db, before: number, limit: number) =>
  db
    .selectFrom("try_ons")
    .select(["id", "owner_id"])
    .where("last_used_at", "<", before)
    .where("due_at", "is", null)
    .limit(limit)
    .execute();

export const setFavourite = (db: Db, ownerId: string, id: string, favourite: boolean, now: number) =>
  db
    .updateTable("try_ons")
    .set({ favourite: favourite ? 1 : 0, updated_at: now })
    .where("id", "=", id)
    .where("owner_id", "=", ownerId)
    .returningAll()
    .executeTakeFirst();

/** End it from any state before the end; undefined when it had ended already. Voids the worker's claim. */
export const cancelTryOn = (db: Db, ownerId: string, id: string, now: number) =>
  db
    .updateTable("try_ons")
    .set({
      status: "canceled",
      updated_at: now,
      finished_at: now,
      due_at: null,
      claim_token: null,
      claimed_until: null,
    })
    .where("id", "=", id)
    .where("owner_id", "=", ownerId)
    .where("status", "not in", ["succeeded", "failed", "canceled"])
    .returningAll()
    .executeTakeFirst();

export const deleteTryOn = (db: Db, ownerId: string, id: string) =>
  db
    .deleteFrom("try_ons")
    .where("id", "=", id)
    .where("owner_id", "=", ownerId)
    .returning(["result_key", "draft_key"])
    .executeTakeFirst();

export async function touchTryOn(db: Db, ownerId: string, id: string, now: number): Promise<void> {
  await db
    .updateTable("try_ons")
    .set({ last_used_at: now })
    .where("id", "=", id)
    .where("owner_id", "=", ownerId)
    .execute();
}
