import "server-only";
import type { Db, PaidRenderRow } from "./schema";

/** Who a limit is for: one owner, everybody at one address, or the whole installation. */
export type PaidScope = { owner_id: string } | { address_key: string } | Record<string, never>;

export async function insertPaidRender(db: Db, row: PaidRenderRow): Promise<void> {
  await db
    .insertInto("paid_renders")
    .values(row)
    .onConflict((conflict) => conflict.column("try_on_id").doNothing())
    .execute();
}

/** It was certainly not paid after all. */
export async function deletePaidRender(db: Db, tryOnId: string): Promise<void> {
  await db.deleteFrom("paid_renders").where("try_on_id", "=", tryOnId).execute();
}

export const findPaidRender = (db: Db, tryOnId: string) =>
  db.selectFrom("paid_renders").selectAll().where("try_on_id", "=", tryOnId).executeTakeFirst();

const since = (db: Db, scope: PaidScope, from: number) => {
  let query = db.selectFrom("paid_renders").where("at", ">", from);
  for (const [column, value] of Object.entries(scope)) {
    query = query.where(column as "owner_id" | "address_key", "=", value);
  }
  return query;
};

export async function countPaidRenders(db: Db, scope: PaidScope, from: number): Promise<number> {
  const { count } = await since(db, scope, from)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** When the `nth` newest since `from` was made (1 is the newest); undefined where there are fewer. */
export async function findPaidRenderTime(db: Db, scope: PaidScope, from: number, nth: number) {
  const row = await since(db, scope, from)
    .select("at")
    .orderBy("at", "desc")
    .offset(nth - 1)
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}

/** Forget what no limit looks at any more. */
export async function deletePaidRendersBefore(db: Db, before: number): Promise<void> {
  await db.deleteFrom("paid_renders").where("at", "<", before).execute();
}
