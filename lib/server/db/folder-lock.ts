import "server-only";
import { join } from "node:path";
import Libsql from "libsql";

/** Held for the life of the process; the system frees it even after `kill -9`. */
export type FolderLock = { release(): void };

/**
 * Take the data folder for this process alone, or answer null because another one has it.
 *
 * A separate database file under an exclusive transaction: a pid file outlives a killed process and a pid may be given
 * out again, and an age limit either waits or lets two in. Nothing else may open this file in this process: closing any
 * other handle on it would drop the lock (POSIX advisory locks).
 */
export function lockFolder(folder: string): FolderLock | null {
  const database = new Libsql(join(folder, "lock.db"));
  try {
    database.exec("begin exclusive");
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
  return { release: () => void database.close() };
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
