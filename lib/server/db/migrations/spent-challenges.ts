import { type Kysely, sql } from "kysely";

/** What was calculated for one try-on is good for no second one. A row says nothing of anybody, and goes when it has expired. */
export async function addSpentChallenges(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table spent_challenges (
      nonce text primary key,
      expires_at integer not null
    ) strict`.execute(db);
}
