import "server-only";
import { randomUUID } from "node:crypto";
import type { TryOnRow } from "../db/schema";
import { listGateways } from "../db/gateway-repository";
import { admitNext, findNextInLine, type Line, lineOf } from "../db/line-repository";
import { claimUnderWay, findTryOnForWork, forgiveAttempt, releaseClaim } from "../db/try-on-work-repository";
import { outageProblem } from "../outage";
import { narrowedCapacity } from "./gateway-choice";
import { outlast, type WorkDeps } from "./move";
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
  const step = deps.running.begin(row.id);
  try {
    await runStep(deps, row, step.signal);
  } catch (error) {
    deps.log.error({ err: error, tryOnId: row.id, status: row.status }, "step failed, will be tried again");
    // The render did not do it, so it does not use up its attempts, however long the outage lasts.
    if (outageProblem(error) !== null && row.renderer === "local") {
      await outlast(deps, row.id, () => forgiveAttempt(deps.db, row.id, token));
    }
    deps.scheduler.schedule(row.id, deps.now() + retryAfterFaultMs);
  } finally {
    step.end();
    // A claim that stayed would hold the try-on up for minutes after the database is back.
    await outlast(deps, row.id, () => releaseClaim(deps.db, row.id, token));
  }
  await wakeNextInLine(deps, row);
}

async function claim(deps: WorkDeps, tryOnId: string): Promise<{ row: TryOnRow; token: string } | null> {
  const seen = await findTryOnForWork(deps.db, tryOnId);
  if (!seen) return null;
  deps.drafts.begin(seen);
  const now = deps.now();
  const attempt = { token: randomUUID(), now, until: now + claimMs };
  const line = lineOf(seen.renderer);
  const row =
    seen.status === "queued"
      ? await admitNext(deps.db, line, await capacityOf(deps, line), attempt)
      : await claimUnderWay(deps.db, tryOnId, attempt);
  return row ? { row, token: attempt.token } : null;
}

async function capacityOf({ db, capacity, now }: WorkDeps, line: Line): Promise<number> {
  return line === "local" ? capacity.local : narrowedCapacity(capacity.gateway, await listGateways(db), now());
}

/** A place may have become free, or a fairer one was let in before the one that was asked for. */
async function wakeNextInLine({ db, scheduler, now }: WorkDeps, { renderer }: TryOnRow): Promise<void> {
  const next = await findNextInLine(db, lineOf(renderer), now());
  if (next) scheduler.wake(next.id);
}
