import "server-only";
import { statSync } from "node:fs";
import type { SqliteDatabase, SqliteStatement } from "kysely";
import Libsql from "libsql";
import { outageCodes } from "../outage";

/**
 * libsql 0.5.29 behind the interface that Kysely wants, with its traps cured: a bound boolean aborts the whole
 * process, a Date or ArrayBuffer throws, every number is bound as REAL ("5.0" in a text column), blobs come back as
 * ArrayBuffer, and a statement that finds the file locked is left half begun, after which nothing can be committed any
 * more. So the write lock is always taken by `exec`, which ends what it begins, and no other statement can meet it.
 */
export function libsqlDatabase(file: string): SqliteDatabase {
  const database = new Libsql(file);
  const checkFile = fileWatch(file);
  return {
    close: () => database.close(),
    prepare: (sql) => {
      checkFile();
      if (sql === beginWriting) return inPlaceOfStatement(() => database.exec(beginWriting));
      // A full or failing disk has ended the transaction already, and why would be hidden by a second fault.
      if (sql === "rollback" && !database.inTransaction) return inPlaceOfStatement(() => undefined);
      const statement = wrapStatement(database.prepare(sql));
      return database.inTransaction || !mayWrite.test(sql) ? statement : inOwnTransaction(database, statement);
    },
  };
}

/** Takes the write lock at once, so that a transaction that reads first cannot find the file changed when it writes. */
export const beginWriting = "begin immediate";
const mayWrite = /^\s*(insert|update|delete|replace|create|alter|drop|with)\b/i;

const inPlaceOfStatement = (act: () => void): SqliteStatement => ({
  reader: false,
  all: () => [],
  run: () => {
    act();
    return { changes: 0, lastInsertRowid: 0 };
  },
  *iterate() {
    // Nothing comes of it.
  },
});

function inOwnTransaction(database: Libsql.Database, statement: SqliteStatement): SqliteStatement {
  const locked = <T>(work: () => T): T => {
    database.exec(beginWriting);
    try {
      const result = work();
      database.exec("commit");
      return result;
    } catch (error) {
      if (database.inTransaction) database.exec("rollback");
      throw error;
    }
  };
  return {
    ...statement,
    all: (parameters) => locked(() => statement.all(parameters)),
    run: (parameters) => locked(() => statement.run(parameters)),
  };
}

class DatabaseGone extends Error {
  readonly code = outageCodes.databaseGone;
}

/**
 * A file that was moved, deleted or replaced would be written to as before, and all that is written lost with the
 * process. Costs some microseconds a statement.
 *
 * @returns throws while the file is not the one that was opened
 */
function fileWatch(file: string): () => void {
  const identity = (): string | null => {
    const found = statSync(file, { throwIfNoEntry: false });
    return found ? `${found.dev} ${found.ino}` : null;
  };
  let opened: string | null = null;
  return () => {
    const present = identity();
    opened ??= present;
    if (present !== opened) throw new DatabaseGone("the database file is not where it was opened");
  };
}

type Row = Record<string, unknown>;

function wrapStatement(statement: Libsql.Statement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => (statement.all(parameters.map(bindable)) as Row[]).map(withBuffers),
    run: (parameters) => statement.run(parameters.map(bindable)),
    *iterate(parameters) {
      for (const row of statement.iterate(parameters.map(bindable))) yield withBuffers(row as Row);
    },
  };
}

/** A Date becomes epoch milliseconds, which is what every time column holds. */
function bindable(value: unknown): unknown {
  if (typeof value === "boolean") return value ? 1n : 0n;
  if (typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
  if (value instanceof Date) return BigInt(value.getTime());
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  return value;
}

const withBuffers = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, value instanceof ArrayBuffer ? Buffer.from(value) : value]),
  );
