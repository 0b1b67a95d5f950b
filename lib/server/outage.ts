/** `code` of an error that says that a part of this installation is away; those of SQLite start with `SQLITE_`. */
export const outageCodes = { databaseGone: "DATABASE_GONE", blobsUnavailable: "BLOBS_UNAVAILABLE" } as const;

/** A broken rule or a wrong statement: the same again would meet the same. */
const bugOfOurs = /^SQLITE_(CONSTRAINT|ERROR|MISMATCH|MISUSE|RANGE)/;

/**
 * Is this the database, the disk or the picture store being full, locked, slow or away, which may be over in a moment?
 * Told by `code`, because routes and instrumentation are separate bundles, each with error classes of its own.
 *
 * @returns null for a bug
 */
export function outageProblem(error: unknown): "storage_full" | "unavailable" | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "SQLITE_FULL") return "storage_full";
  const isOutage = code.startsWith("SQLITE_") ? !bugOfOurs.test(code) : isOurs.has(code);
  return isOutage ? "unavailable" : null;
}

const isOurs: ReadonlySet<string> = new Set(Object.values(outageCodes));
