import "server-only";
import { randomUUID } from "node:crypto";
import type { TryOnRow } from "../db/schema";
import { admitNext, claimUnderWay, findNextInLine, findTryOnForWork, releaseClaim } from "../db/try-on-work-repository";
import type { WorkDeps } from "./move";
import { runStep } from "./run-step";

/** Longer than any step: after this a claim of a process that died may be taken over. */
const claimMs = 5 * 60_000;
const retryAfterFaultMs = 5_000;

/**
 * Move a try-on one step on: claim it by compare-and-set, do the step, write the new state, say when to be called
 * again. Safe to call twice and at any time; a queued one may give way to another of its line that is next.
 * A fault of ours (a bug, the disk, the database) is logged and the step is tried again later.
 */
export async function advance(deps: WorkDeps, tryOnId: string): Promise<void> {
  const held = await claim(deps, tryOnId);
  if (!held) return;
  const { row, token } = held;
  const signal = deps.running.begin(row.id);
  try {
    await runStep(deps, row, signal);
  } catch (error) {
    deps.log.error({ err: error, tryOnId: row.id, status: row.status }, "step failed, will be tried again");
    deps.scheduler.schedule(row.id, deps.now() + retryAfterFaultMs);
  } finally {
    deps.running.end(row.id);
    await releaseClaim(deps.db, row.id, token);
  }
  await wakeNextInLine(deps, row);
}

async function claim(deps: WorkDeps, tryOnId: string): Promise<{ row: TryOnRow; token: string } | null> {
  const seen = await findTryOnForWork(deps.db, tryOnId);
  if (!seen) return null;
  const now = deps.now();
  const attempt = { token: randomUUID(), now, until: now + claimMs };
  // A renderer that the settings no longer name: let its rows in, so that their step can say so.
  const capacity = deps.lines[seen.renderer]?.capacity ?? Number.MAX_SAFE_INTEGER;
  const row =
    seen.status === "queued"
      ? await admitNext(deps.db, seen.renderer, capacity, attempt)
      : await claimUnderWay(deps.db, tryOnId, attempt);
  return row ? { row, token: attempt.token } : null;
}

/** A place may have become free, or a fairer one was let in before the one that was asked for. */
async function wakeNextInLine({ db, scheduler, now }: WorkDeps, { renderer }: TryOnRow): Promise<void> {
  const next = await findNextInLine(db, renderer, now());
  if (next) scheduler.wake(next.id);
}
