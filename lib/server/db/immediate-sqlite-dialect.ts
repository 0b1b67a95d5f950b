import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { beginWriting } from "./libsql-database";

/** How long to wait for another program that has the file locked: a backup, a look at it. */
const patienceMs = 2_000;
const askAgainMs = 25;

/**
 * A plain BEGIN that reads before it writes can fail with SQLITE_BUSY_SNAPSHOT; this one takes the write lock first.
 * It waits for a locked file by itself: SQLite's own wait (`busy_timeout`) would stop the whole event loop.
 */
class ImmediateSqliteDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: (query) => untilFree(() => connection.executeQuery(query)),
      streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    };
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(beginWriting));
  }
}

/** Repeats a statement that found the file locked, and so did nothing. */
async function untilFree<T>(run: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      const isLocked = error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";
      if (!isLocked || performance.now() > giveUpAt) throw error;
      await delay(askAgainMs);
    }
  }
}

/** SQLite can roll back table changes, so a migration that fails half-way leaves nothing behind. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export const immediateSqliteDialect = (database: SqliteDatabase): Dialect => ({
  createDriver: () => new ImmediateSqliteDriver({ database }),
  createAdapter: () => new TransactionalSqliteAdapter(),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (db) => new SqliteIntrospector(db),
});
