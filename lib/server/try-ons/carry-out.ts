import "server-only";
import { deletePaidRender } from "../db/paid-render-repository";
import type { TryOnRow } from "../db/schema";
import { move, type WorkDeps } from "./move";
import type { NextMove, Times } from "./next-move";
import { savePicture } from "./save-picture";

/** What the pure decisions have to know of the time. */
export const timesOf = ({ now, settings }: WorkDeps, { started_at, created_at }: TryOnRow): Times => ({
  now: now(),
  startedAt: started_at ?? created_at,
  deadlineMs: settings.tryOnDeadlineMs,
});

/** Do what a step leads to: write it down, tell who waits, ask for the next call. */
export async function carryOut(deps: WorkDeps, held: TryOnRow, next: NextMove): Promise<void> {
  switch (next.kind) {
    case "save":
      return savePicture(deps, held, next.picture, next.notice);
    case "poll":
      await move(deps, held, "rendering", {
        due_at: next.dueAt,
        ...(next.gatewayTaskId && { gateway_task_id: next.gatewayTaskId }),
        ...(next.resultFailures !== undefined && { result_failures: next.resultFailures }),
      });
      return;
    case "doubt":
      return doubt(deps, held, next.dueAt);
    case "requeue":
      await move(deps, held, "queued", { due_at: next.dueAt, started_at: null });
      return;
    case "fail": {
      const failed = await move(deps, held, "failed", {
        due_at: null,
        finished_at: deps.now(),
        problem_code: next.problem.code,
        problem_field: next.problem.field ?? null,
      });
      if (failed && next.unpaid) await deletePaidRender(deps.db, held.id);
    }
  }
}

/** A callback may have named the task while we were still waiting for the answer: then there is something to ask. */
async function doubt(deps: WorkDeps, held: TryOnRow, dueAt: number): Promise<void> {
  const doubted = await move(deps, held, "checking", { due_at: dueAt });
  if (doubted?.named_task_id != null && held.status !== "checking") deps.scheduler.wake(doubted.id);
}
