import "server-only";
import type { Scheduler } from "./port";

/** What the scheduler needs to know of the rows. */
export type ScheduledRows = {
  unfinished(): Promise<{ id: string; due_at: number | null }[]>;
  /** Due before `before` (epoch ms) and in nobody's hands. */
  overdue(before: number): Promise<{ id: string }[]>;
  /** Make due at once what is due later than `after` (epoch ms). */
  pull(after: number): Promise<void>;
};

type Options = {
  advance: (tryOnId: string) => Promise<void>;
  rows: ScheduledRows;
  /** Stops the steps under way; called when the grace of a stop is over. */
  abortAll: () => void;
  onFault: (error: unknown) => void;
  now: () => number;
};

const sweepEveryMs = 5_000;
/** Nothing is put off for longer (`TRY_ON_DEADLINE_SECONDS` is at most half an hour): such a row is of a time that is over. */
const longestWaitMs = 35 * 60_000;
/** `setTimeout` takes at most 2^31 - 1 ms; a longer wish is called early, and asks again. */
const longestTimerMs = 2_147_483_647;

/** Timers of one process, filled from the database at start. A lost timer costs one sweep. */
export function embeddedScheduler({ advance, rows, abortAll, onFault, now }: Options): Scheduler {
  const timers = new Map<string, NodeJS.Timeout>();
  const running = new Map<string, Promise<void>>();
  /** Called while their step was under way: once more when it has ended. */
  const again = new Set<string>();
  let sweeping: NodeJS.Timeout | null = null;
  let sweptAt = 0;
  let isStopped = true;

  const call = (tryOnId: string): void => {
    timers.delete(tryOnId);
    if (isStopped) return;
    if (running.has(tryOnId)) {
      again.add(tryOnId);
      return;
    }
    const step = advance(tryOnId)
      .catch(onFault)
      .finally(() => {
        running.delete(tryOnId);
        if (again.delete(tryOnId)) call(tryOnId);
      });
    running.set(tryOnId, step);
  };

  const schedule = (tryOnId: string, dueAt: number): void => {
    if (isStopped) return;
    clearTimeout(timers.get(tryOnId));
    // One more: a timer may fire a fraction early, and a row that is not due yet would be left to the sweep.
    const waitMs = Math.min(Math.max(0, dueAt - now()) + 1, longestTimerMs);
    timers.set(tryOnId, setTimeout(call, waitMs, tryOnId));
  };

  const sweep = async (): Promise<void> => {
    await rows.pull(now() + longestWaitMs);
    const overdue = await rows.overdue(now() - sweepEveryMs);
    for (const { id } of overdue) if (!timers.has(id)) call(id);
    sweptAt = now();
  };

  return {
    schedule,
    wake: (tryOnId) => {
      schedule(tryOnId, now());
    },
    start: async () => {
      isStopped = false;
      sweptAt = now();
      await rows.pull(now() + longestWaitMs);
      for (const { id, due_at } of await rows.unfinished()) schedule(id, due_at ?? now());
      sweeping = setInterval(() => void sweep().catch(onFault), sweepEveryMs);
    },
    probe: () =>
      isStopped || now() - sweptAt > 4 * sweepEveryMs
        ? Promise.reject(new Error("the scheduler does not run"))
        : Promise.resolve(),
    stop: async (graceMs) => {
      isStopped = true;
      if (sweeping) clearInterval(sweeping);
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      const ended = Promise.allSettled(running.values());
      const grace = setTimeout(abortAll, graceMs);
      await ended;
      clearTimeout(grace);
    },
  };
}
