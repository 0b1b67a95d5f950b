import { type Kysely, sql } from "kysely";

/** What try-ons at gateways need: callbacks, drafts, consent, the state of each gateway, and what may have been paid. */
export async function addGateways(db: Kysely<unknown>): Promise<void> {
  await sql`alter table try_ons add column callback_token text`.execute(db);
  await sql`alter table try_ons add column named_task_id text`.execute(db);
  await sql`alter table try_ons add column wants_draft integer not null default 0`.execute(db);
  await sql`alter table try_ons add column result_failures integer not null default 0`.execute(db);
  await sql`create unique index try_ons_by_callback on try_ons (callback_token)`.execute(db);
  await sql`create index try_ons_by_task on try_ons (gateway_task_id) where gateway_task_id is not null`.execute(db);

  await sql`
    create table gateways (
      name text primary key,
      paused_until integer,
      paused_for text,
      narrowed_until integer,
      narrowed_to integer
    ) strict`.execute(db);

  await sql`
    create table consents (
      owner_id text not null,
      gateway text not null,
      at integer not null,
      primary key (owner_id, gateway)
    ) strict`.execute(db);

  // No reference to try_ons: what was paid stays counted when the try-on is erased.
  await sql`
    create table paid_renders (
      try_on_id text primary key,
      owner_id text not null,
      address_key text not null,
      at integer not null
    ) strict`.execute(db);
  await sql`create index paid_renders_by_owner on paid_renders (owner_id, at)`.execute(db);
  await sql`create index paid_renders_by_address on paid_renders (address_key, at)`.execute(db);
  await sql`create index paid_renders_by_time on paid_renders (at)`.execute(db);
}
