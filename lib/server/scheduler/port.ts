/**
 * Calls `advance` when it is due. It may call twice and late; `advance` survives both, and a sweep
 * of overdue rows makes up for a call that was lost.
 */
export type Scheduler = {
  /** Ask for a call at `dueAt` (epoch ms), replacing an earlier wish for the same try-on. */
  schedule(tryOnId: string, dueAt: number): void;
  /** Ask for a call now. */
  wake(tryOnId: string): void;
  /** Begin calling. Rows that are not final are scheduled from the database. */
  start(): Promise<void>;
  /** Throws when nobody would be called: not started, or its sweep has not run for long; for `ready`. */
  probe(): Promise<void>;
  /** Stop calling and wait for steps under way, at most `graceMs`. */
  stop(graceMs: number): Promise<void>;
};
