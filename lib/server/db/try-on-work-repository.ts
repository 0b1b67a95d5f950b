import "server-only";
import { sql } from "kysely";
import type { Model, RendererName } from "@/lib/shared/try-on";
import { canMove, type TryOnStatus } from "@/lib/shared/try-on-status";
import { type Claim, underWay } from "./claim";
import type { Db, TryOnRow } from "./schema";

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

/** The gateway has it under this id, even if it was canceled meanwhile: the accounts need to know. */
export async function keepTaskId(db: Db, id: string, gatewayTaskId: string): Promise<void> {
  await db
    .updateTable("try_ons")
    .set({ gateway_task_id: gatewayTaskId })
    .where("id", "=", id)
    .where("gateway_task_id", "is", null)
    .execute();
}

/** False when it has a draft, has ended, or is gone. */
export async function setDraft(db: Db, id: string, draftKey: string, now: number): Promise<boolean> {
  const changed = await db
    .updateTable("try_ons")
    .set({ draft_key: draftKey, updated_at: now })
    .where("id", "=", id)
    .where("draft_key", "is", null)
    .where("status", "in", ["queued", ...underWay])
    .returning("id")
    .executeTakeFirst();
  return changed !== undefined;
}

export async function wantNoDraft(db: Db, id: string): Promise<void> {
  await db.updateTable("try_ons").set({ wants_draft: 0 }).where("id", "=", id).execute();
}

export const findByCallbackToken = (db: Db, token: string) =>
  db.selectFrom("try_ons").selectAll().where("callback_token", "=", token).executeTakeFirst();

/**
 * Keep the task that a callback named, where we have none ourselves. A task that is another try-on's is nobody
 * else's.
 */
export async function nameTask(db: Db, id: string, taskId: string): Promise<void> {
  await db
    .updateTable("try_ons")
    .set({ named_task_id: taskId })
    .where("id", "=", id)
    .where("gateway_task_id", "is", null)
    .where("status", "in", ["submitting", "checking"])
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom("try_ons as other").select("other.id").where("other.gateway_task_id", "=", taskId)),
      ),
    )
    .execute();
}

export async function releaseClaim(db: Db, id: string, token: string): Promise<void> {
  await db
    .updateTable("try_ons")
    .set({ claim_token: null, claimed_until: null })
    .where("id", "=", id)
    .where("claim_token", "=", token)
    .execute();
}

/** What failed was not the try-on's doing: it does not count as begun. */
export async function forgiveAttempt(db: Db, id: string, token: string): Promise<void> {
  await db
    .updateTable("try_ons")
    .set((eb) => ({ attempts: eb("attempts", "-", 1) }))
    .where("id", "=", id)
    .where("claim_token", "=", token)
    .where("attempts", ">", 0)
    .execute();
}

/**
 * Make due what is put off further than anything ever is: it was written before the machine's clock was set back.
 * `after` is epoch ms.
 */
export async function pullDueTimes(db: Db, after: number, now: number): Promise<void> {
  await db.updateTable("try_ons").set({ due_at: now }).where("due_at", ">", after).execute();
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
