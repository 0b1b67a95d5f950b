import "server-only";
import type { SqliteDatabase, SqliteStatement } from "kysely";
import Libsql from "libsql";

/**
 * libsql 0.5.29 behind the interface that Kysely wants, with its traps cured: a bound boolean aborts the whole
 * process, a Date or ArrayBuffer throws, every number is bound as REAL ("5.0" in a text column), and blobs come back
 * as ArrayBuffer.
 */
export function libsqlDatabase(file: string): SqliteDatabase {
  const database = new Libsql(file);
  return {
    close: () => database.close(),
    prepare: (sql) => wrapStatement(database.prepare(sql)),
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
