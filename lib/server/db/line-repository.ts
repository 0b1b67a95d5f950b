import "server-only";
import type { RendererName } from "@/lib/shared/try-on";
import { type Claim, underWay } from "./claim";
import type { Db, TryOnRow } from "./schema";

/** Who waits for the same places: the try-ons of this machine, or those of all gateways together. */
export type Line = "local" | "gateway";
const renderersOf = {
  local: ["local"],
  gateway: ["uniapi", "vapi", "kling"],
} as const satisfies Record<Line, readonly RendererName[]>;

export const lineOf = (renderer: RendererName): Line => (renderer === "local" ? "local" : "gateway");

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
