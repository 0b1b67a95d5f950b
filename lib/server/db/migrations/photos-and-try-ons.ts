import { type Kysely, sql } from "kysely";

/** STRICT refuses a value of the wrong type instead of storing it, which is how PostgreSQL behaves. */
export async function createPhotosAndTryOns(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table photos (
      id text primary key,
      owner_id text not null,
      kind text not null check (kind in ('person', 'garment')),
      received_hash text not null,
      content_type text not null,
      width_px integer not null,
      height_px integer not null,
      bytes integer not null,
      blob_key text not null unique,
      created_at integer not null,
      last_used_at integer not null,
      unique (owner_id, kind, received_hash)
    ) strict`.execute(db);
  await sql`create index photos_by_owner on photos (owner_id, created_at, id)`.execute(db);
  await sql`create index photos_by_use on photos (last_used_at)`.execute(db);

  await sql`
    create table photo_sends (
      photo_id text not null references photos (id) on delete cascade,
      renderer text not null,
      at integer not null,
      primary key (photo_id, renderer)
    ) strict`.execute(db);

  await sql`
    create table try_ons (
      id text primary key,
      owner_id text not null,
      status text not null,
      model text not null,
      renderer text not null,
      person_id text not null references photos (id),
      single_id text references photos (id),
      top_id text references photos (id),
      bottom_id text references photos (id),
      kinds text,
      fit text,
      retry_of text,
      created_at integer not null,
      updated_at integer not null,
      started_at integer,
      finished_at integer,
      last_used_at integer not null,
      due_at integer,
      claim_token text,
      claimed_until integer,
      attempts integer not null default 0,
      gateway_task_id text,
      problem_code text,
      problem_field text,
      notice text,
      result_key text unique,
      result_width_px integer,
      result_height_px integer,
      result_bytes integer,
      result_content_type text,
      draft_key text unique,
      favourite integer not null default 0,
      check ((single_id is null) <> (top_id is null and bottom_id is null))
    ) strict`.execute(db);
  await sql`create index try_ons_by_owner on try_ons (owner_id, created_at, id)`.execute(db);
  await sql`create index try_ons_by_use on try_ons (last_used_at)`.execute(db);
  await sql`create index try_ons_by_line on try_ons (renderer, status, created_at)`.execute(db);
  await sql`create index try_ons_by_due on try_ons (due_at) where due_at is not null`.execute(db);
  for (const column of ["person_id", "single_id", "top_id", "bottom_id"]) {
    await sql`create index ${sql.id(`try_ons_by_${column}`)} on try_ons (${sql.ref(column)})`.execute(db);
  }

  await sql`
    create table shares (
      token text primary key,
      try_on_id text not null unique references try_ons (id) on delete cascade,
      created_at integer not null,
      expires_at integer not null
    ) strict`.execute(db);

  await sql`
    create table idempotency_keys (
      owner_id text not null,
      key text not null,
      body_hash text not null,
      try_on_id text not null references try_ons (id) on delete cascade,
      created_at integer not null,
      primary key (owner_id, key)
    ) strict`.execute(db);
  await sql`create index idempotency_keys_by_try_on on idempotency_keys (try_on_id)`.execute(db);

  await sql`create table erasures (blob_key text primary key, due_at integer not null) strict`.execute(db);
  await sql`create index erasures_by_due on erasures (due_at)`.execute(db);
}
