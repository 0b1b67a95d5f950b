import { type Kysely, sql } from "kysely";

/** A code that opens an owner's room on another device. One an owner: a new one takes the place of the last. */
export async function addHandoffs(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table handoffs (
      owner_id text primary key,
      code_hash text not null unique,
      room text not null,
      expires_at integer not null,
      used_at integer
    ) strict`.execute(db);
}
