import "server-only";
import { Kysely, Migrator, sql } from "kysely";
import { immediateSqliteDialect } from "./immediate-sqlite-dialect";
import { libsqlDatabase } from "./libsql-database";
import { migrations } from "./migrations";
import type { Db, Schema } from "./schema";

/**
 * Open the embedded database and bring its tables up to date.
 *
 * WAL with full sync: a committed row survives `kill -9` and a power cut. `secure_delete` overwrites what is deleted,
 * so that an erased row cannot be read from the file.
 *
 * @param file path; the folder has to exist and be locked by this process (`folder-lock.ts`)
 */
export async function openDatabase(file: string): Promise<Db> {
  const db = new Kysely<Schema>({ dialect: immediateSqliteDialect(libsqlDatabase(file)) });
  await sql`pragma journal_mode = wal`.execute(db);
  await sql`pragma synchronous = full`.execute(db);
  await sql`pragma foreign_keys = on`.execute(db);
  await sql`pragma secure_delete = on`.execute(db);
  await sql`pragma busy_timeout = 0`.execute(db);
  await migrate(db);
  return db;
}

/**
 * Take what was deleted out of the journal too: `secure_delete` overwrites it in the database file only, and the old
 * pages would otherwise stay in the write-ahead log until it is full.
 */
export async function forgetDeleted(db: Db): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error("The database could not be brought up to date", { cause: error });
}
