import "server-only";
import { findPaidRender } from "../db/paid-render-repository";
import type { TryOnRow } from "../db/schema";
import { findTryOnForWork, moveTryOn } from "../db/try-on-work-repository";
import type { Renderer } from "../renderers/port";
import { carryOut, timesOf } from "./carry-out";
import { move, type WorkDeps } from "./move";
import { afterCheck, afterDoubt } from "./next-move";
import { countRender } from "./quota";

/** How soon a task that a callback named is asked about again when the gateway did not answer. */
const askAgainMs = 5_000;

/** Ask about a task that the gateway took. */
export async function checkTask(
  deps: WorkDeps,
  renderer: Renderer,
  held: TryOnRow,
  signal: AbortSignal,
): Promise<void> {
  const outcome = await renderer.check(held.gateway_task_id ?? "", signal);
  if (outcome.kind === "not_found" && (await isTaskOfEarlier(deps, held))) return beginAnew(deps, held);
  await carryOut(deps, held, afterCheck(outcome, held.result_failures, timesOf(deps, held)));
}

/** A retry goes on with the task of the try-on that it repeats, as long as the gateway has it. */
async function isTaskOfEarlier({ db }: WorkDeps, { retry_of, gateway_task_id }: TryOnRow): Promise<boolean> {
  const earlier = retry_of === null ? undefined : await findTryOnForWork(db, retry_of);
  return earlier !== undefined && earlier.gateway_task_id === gateway_task_id;
}

/**
 * The gateway has it no longer, so the person's retry is a new render, and counts as one. Where none is left it ends, as it
 * would have been refused had anybody known.
 */
async function beginAnew(deps: WorkDeps, held: TryOnRow): Promise<void> {
  const now = deps.now();
  const change = { updated_at: now, gateway_task_id: null };
  const moved = await deps.db.transaction().execute(async (db) => {
    const queued = await moveTryOn(db, held, "queued", { ...change, due_at: now, started_at: null });
    if (!queued) return undefined;
    const earlier = await findPaidRender(db, held.retry_of ?? "");
    const payer = { ownerId: held.owner_id, addressKey: earlier?.address_key ?? "" };
    const counted = await countRender(db, deps.settings, payer, { id: held.id, created_at: now });
    if (counted.ok) return queued;
    const over = { due_at: null, finished_at: now, problem_code: counted.error.code };
    return moveTryOn(db, queued, "failed", { ...change, ...over });
  });
  if (!moved) return;
  deps.changes.tell(moved.id);
  if (moved.due_at !== null) deps.scheduler.schedule(moved.id, moved.due_at);
}

/**
 * Sent, and no answer came. A callback may have named a task since: only if the gateway, asked with our own key, knows
 * it, it is taken for ours.
 */
export async function checkDoubt(
  deps: WorkDeps,
  renderer: Renderer,
  held: TryOnRow,
  signal: AbortSignal,
): Promise<void> {
  const named = held.named_task_id;
  if (named === null) return carryOut(deps, held, afterDoubt(timesOf(deps, held)));
  const outcome = await renderer.check(named, signal);
  switch (outcome.kind) {
    case "pending":
    case "rendered":
    case "failed":
    case "result_unavailable":
      return carryOut(deps, held, { kind: "poll", dueAt: deps.now(), gatewayTaskId: named });
    case "not_found":
      return forget(deps, held);
    case "no_answer": {
      const next = afterDoubt(timesOf(deps, held));
      const soon = deps.now() + askAgainMs;
      return carryOut(deps, held, next.kind === "doubt" ? { ...next, dueAt: Math.min(next.dueAt, soon) } : next);
    }
  }
}

async function forget(deps: WorkDeps, held: TryOnRow): Promise<void> {
  const unnamed = await move(deps, held, held.status, { named_task_id: null });
  if (unnamed) await carryOut(deps, unnamed, afterDoubt(timesOf(deps, unnamed)));
}
