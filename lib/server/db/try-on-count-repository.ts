import "server-only";
import type { Db } from "./schema";

/** Over all owners, for the operator's figures only. */
export async function countByStatus(db: Db) {
  const rows = await db
    .selectFrom("try_ons")
    .select(({ fn }) => ["status", "renderer", fn.countAll<number>().as("count")])
    .groupBy(["status", "renderer"])
    .orderBy("status")
    .orderBy("renderer")
    .execute();
  return rows.map(({ status, renderer, count }) => ({ labels: { status, renderer }, value: count }));
}

/** Likewise, of those that failed. */
export async function countByProblem(db: Db) {
  const rows = await db
    .selectFrom("try_ons")
    .select(({ fn }) => ["problem_code", "renderer", fn.countAll<number>().as("count")])
    .where("status", "=", "failed")
    .groupBy(["problem_code", "renderer"])
    .orderBy("problem_code")
    .orderBy("renderer")
    .execute();
  return rows.map(({ problem_code, renderer, count }) => ({
    labels: { code: problem_code ?? "", renderer },
    value: count,
  }));
}
