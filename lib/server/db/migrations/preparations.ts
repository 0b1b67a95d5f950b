import { type Kysely, sql } from "kysely";

/** What the local engine has worked out of a photo. A row goes by our own hand, since it names bytes to erase. */
export async function addPreparations(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table preparations (
      blob_key text primary key,
      photo_id text not null,
      variant text not null,
      bytes integer not null,
      used_at integer not null,
      unique (photo_id, variant)
    ) strict`.execute(db);
  await sql`create index preparations_by_use on preparations (used_at)`.execute(db);
}
