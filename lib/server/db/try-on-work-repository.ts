import "server-only";
import { sql } from "kysely";
import type { Model, RendererName } from "@/lib/shared/try-on";
import { canMove, type TryOnStatus } from "@/lib/shared/try-on-status";
import type { Db, TryOnRow } from "./schema";

/** The worker's side of the table: over all owners, and only through a claim. */
export type Claim = { token: string; now: number; until: number };

const underWay: TryOnStatus[] = ["submitting", "rendering", "saving", "checking"];

export const findTryOnForWork = (db: Db, id: string) =>
  db.selectFrom("try_ons").selectAll().where("id", "=", id).executeTakeFirst();

/** Take a try-on that is under way and that nobody holds. Undefined: somebody does, or it is queued or final. */
export const claimUnderWay = (db: Db, id: string, { token, now, until }: Claim) =>
  db
    .updateTable("try_ons")
    .set({ claim_token: token, claimed_until: until })
    .where("id", "=", id)
    .where("status", "in", underWay)
    .where((eb) => eb.or([eb("claim_token", "is", null), eb("claimed_until", "<", now)]))
    .returningAll()
    .executeTakeFirst();

/**
 * Begin the next try-on of a renderer's line if fewer than `capacity` are under way: the owner with the fewest under
 * way first, then the oldest, so that a hundred of one owner do not starve the one of another.
 */
export const admitNext = (db: Db, renderer: RendererName, capacity: number, { token, now, until }: Claim) =>
  db
    .updateTable("try_ons")
    .set((eb) => ({
      status: "submitting" as const,
      claim_token: token,
      claimed_until: until,
      updated_at: now,
      attempts: eb("attempts", "+", 1),
    }))
    .where("status", "=", "queued")
    .where("id", "=", (eb) => nextInLine(db, renderer, now).select("try_ons.id").limit(eb.lit(1)))
    .where(
      (eb) =>
        eb
          .selectFrom("try_ons as busy")
          .select(eb.fn.countAll<number>().as("count"))
          .where("busy.renderer", "=", renderer)
          .where("busy.status", "in", underWay),
      "<",
      capacity,
    )
    .returningAll()
    .executeTakeFirst();

/** Queued ones of a renderer whose time has come, in the order in which they should begin. */
const nextInLine = (db: Db, renderer: RendererName, now: number) =>
  db
    .selectFrom("try_ons")
    .where("renderer", "=", renderer)
    .where("status", "=", "queued")
    .where("due_at", "<=", now)
    .orderBy((eb) =>
      eb
        .selectFrom("try_ons as busy")
        .select(eb.fn.countAll<number>().as("count"))
        .whereRef("busy.owner_id", "=", "try_ons.owner_id")
        .where("busy.renderer", "=", renderer)
        .where("busy.status", "in", underWay),
    )
    .orderBy("created_at")
    .orderBy("id");

export const findNextInLine = (db: Db, renderer: RendererName, now: number) =>
  nextInLine(db, renderer, now).select("id").limit(1).executeTakeFirst();

export type Move = Partial<Omit<TryOnRow, "id" | "owner_id" | "status" | "claim_token" | "claimed_until">>;

/**
 * Move a claimed try-on on. Undefined when the claim is void: it was canceled, erased, or taken over.
 * The WHERE clause is the lock.
 *
 * @throws RangeError when the table of states has no such move: a bug
 */
export function moveTryOn(db: Db, held: TryOnRow, to: TryOnStatus, change: Move) {
  if (held.status !== to && !canMove(held.status, to)) throw new RangeError(`no move from ${held.status} to ${to}`);
  return db
    .updateTable("try_ons")
    .set({ ...change, status: to })
    .where("id", "=", held.id)
    .where("status", "=", held.status)
    .where("claim_token", "=", held.claim_token)
    .returningAll()
    .executeTakeFirst();
}

export async function releaseClaim(db: Db, id: string, token: string): Promise<void> {
  await db
    .updateTable("try_ons")
    .set({ claim_token: null, claimed_until: null })
    .where("id", "=", id)
    .where("claim_token", "=", token)
    .execute();
}

/** Void every claim. Only for a process that holds the folder lock, which proves that the claimants are gone. */
export async function releaseAllClaims(db: Db): Promise<void> {
  await db
    .updateTable("try_ons")
    .set({ claim_token: null, claimed_until: null })
    .where("claim_token", "is not", null)
    .execute();
}

/** All that are not final, with the time at which they want to be called. */
export const listUnfinished = (db: Db) =>
  db.selectFrom("try_ons").select(["id", "due_at"]).where("due_at", "is not", null).orderBy("created_at").execute();

/** Those whose call seems to have been lost: due before `before`, and held by nobody. */
export const listOverdue = (db: Db, before: number, limit: number) =>
  db
    .selectFrom("try_ons")
    .select("id")
    .where("due_at", "<", before)
    .where((eb) => eb.or([eb("claim_token", "is", null), eb("claimed_until", "<", before)]))
    .orderBy("due_at")
    .limit(limit)
    .execute();

/** How many of the same line were queued before this one. */
export async function countAhead(db: Db, row: TryOnRow): Promise<number> {
  const { count } = await db
    .selectFrom("try_ons")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("renderer", "=", row.renderer)
    .where("status", "=", "queued")
    .where("created_at", "<", row.created_at)
    .executeTakeFirstOrThrow();
  return count;
}

/** Milliseconds from start to end of the newest successes of a renderer, for the times that pages tell. */
export async function listRecentDurationsMs(
  db: Db,
  renderer: RendererName,
  model: Model | null,
  limit: number,
): Promise<number[]> {
  let query = db
    .selectFrom("try_ons")
    .select(sql<number>`finished_at - started_at`.as("ms"))
    .where("renderer", "=", renderer)
    .where("status", "=", "succeeded")
    .where("started_at", "is not", null);
  if (model) query = query.where("model", "=", model);
  const rows = await query.orderBy("finished_at", "desc").limit(limit).execute();
  return rows.map(({ ms }) => ms);
}
