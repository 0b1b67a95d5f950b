import "server-only";
import type { Db, SpentChallengeRow } from "./schema";

export async function isSpent(db: Db, nonce: string): Promise<boolean> {
  const row = await db.selectFrom("spent_challenges").select("nonce").where("nonce", "=", nonce).executeTakeFirst();
  return row !== undefined;
}

export async function insertSpentChallenge(db: Db, row: SpentChallengeRow): Promise<void> {
  await db.insertInto("spent_challenges").values(row).execute();
}

/** Forget those that would not be taken any more anyway. */
export async function deleteSpentChallengesBefore(db: Db, before: number): Promise<void> {
  await db.deleteFrom("spent_challenges").where("expires_at", "<", before).execute();
}
