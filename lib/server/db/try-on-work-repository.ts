import "server-only";
import { sql } from "kysely";
import type { Model, RendererName } from "@/lib/shared/try-on";
import { canMove, type TryOnStatus } from "@/lib/shared/try-on-status";
import type { Db, TryOnRow } from "./schema";

/** Who waits for the same places: the try-ons of this machine, or those of all gateways together. */
export type Line = "local" | "gateway";
const renderersOf = {
  local: ["local"],
  gateway: ["uniapi", "vapi", "kling"],
} as const satisfies Record<Line, readonly RendererName[]>;

export const lineOf = (renderer: RendererName): Line => (renderer === "local" ? "local" : "gateway");

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
 * Begin the next try-on of a line if fewer than `capacity` are under way: the owner with the fewest under
 * way first, then the oldest, so that a hundred of one owner do not starve the one of another.
 */
export const admitNext = (db: Db, line: Line, capacity: number, { token, now, until }: Claim) =>
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
    .where("id", "=", (eb) => nextInLine(db, line, now).select("try_ons.id").limit(eb.lit(1)))
    .where(
      (eb) =>
        eb
          .selectFrom("try_ons as busy")
          .select(eb.fn.countAll<number>().as("count"))
          .where("busy.renderer", "in", renderersOf[line])
          .where("busy.status", "in", underWay),
      "<",
      capacity,
    )
    .returningAll()
    .executeTakeFirst();

/** Queued ones of a line whose time has come, in the order in which they should begin. */
const nextInLine = (db: Db, line: Line, now: number) =>
  db
    .selectFrom("try_ons")
    .where("renderer", "in", renderersOf[line])
    .where("status", "=", "queued")
    .where("due_at", "<=", now)
    .orderBy((eb) =>
      eb
        .selectFrom("try_ons as busy")
        .select(eb.fn.countAll<number>().as("count"))
        .whereRef("busy.owner_id", "=", "try_ons.owner_id")
        .where("busy.renderer", "in", renderersOf[line])
        .where("busy.status", "in", underWay),
    )
    .orderBy("created_at")
    .orderBy("id");

export const findNextInLine = (db: Db, line: Line, now: number) =>
  nextInLine(db, line, now).select("id").limit(1).executeTakeFirst();

/** How many of a line are under way. */
export async function countUnderWay(db: Db, line: Line): Promise<number> {
  const { count } = await db
    .selectFrom("try_ons")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("renderer", "in", renderersOf[line])
    .where("status", "in", underWay)
    .executeTakeFirstOrThrow();
  return count;
}

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
    .where("renderer", "in", renderersOf[lineOf(row.renderer)])
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
