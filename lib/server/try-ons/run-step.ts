import "server-only";
import { recordSends } from "../db/photo-repository";
import type { TryOnRow } from "../db/schema";
import type { Renderer } from "../renderers/port";
import { move, type WorkDeps } from "./move";
import { afterCheck, afterCrash, afterDoubt, afterSubmit, type NextMove } from "./next-move";
import { photoIdsOf, renderRequest } from "./render-request";
import { finishSaving, savePicture } from "./save-picture";

/**
 * One step of a try-on whose claim we hold. Every write asks for the claim again, so a cancel, an erasure or another
 * worker's takeover in between wins, and what we made is dropped.
 */
export async function runStep(deps: WorkDeps, held: TryOnRow, signal: AbortSignal): Promise<void> {
  const renderer = deps.lines[held.renderer]?.renderer;
  if (!renderer) return carryOut(deps, held, { kind: "fail", problem: { code: "gateway_config" } });
  switch (held.status) {
    case "submitting":
      // Just admitted: nothing has started it. Found so: a process died between sending and writing it down.
      return held.started_at === null
        ? submit(deps, renderer, held, signal)
        : carryOut(deps, held, afterCrash(renderer.name, held.attempts, timesOf(deps, held)));
    case "rendering":
      return renderer.name === "local"
        ? carryOut(deps, held, afterCrash(renderer.name, held.attempts, timesOf(deps, held)))
        : check(deps, renderer, held, signal);
    case "checking":
      return carryOut(deps, held, afterDoubt(timesOf(deps, held)));
    case "saving":
      return finishSaving(deps, held);
    case "queued":
    case "succeeded":
    case "failed":
    case "canceled":
      throw new RangeError(`a try-on that is ${held.status} cannot be claimed`);
  }
}

async function submit(deps: WorkDeps, renderer: Renderer, held: TryOnRow, signal: AbortSignal): Promise<void> {
  const startedAt = deps.now();
  await recordSends(deps.db, photoIdsOf(held), renderer.name, startedAt);
  // The local engine is rendering from here on; a gateway only when it has said so.
  const begun = await move(deps, held, renderer.name === "local" ? "rendering" : "submitting", {
    started_at: startedAt,
  });
  if (!begun) return;
  const outcome = await renderer.submit(await renderRequest(deps, begun), signal);
  if (signal.aborted && renderer.name === "local") return handBack(deps, begun);
  await carryOut(deps, begun, afterSubmit(outcome, begun.attempts, timesOf(deps, begun)));
}

async function check(deps: WorkDeps, renderer: Renderer, held: TryOnRow, signal: AbortSignal): Promise<void> {
  const outcome = await renderer.check(held.gateway_task_id ?? "", signal);
  await carryOut(deps, held, afterCheck(outcome, timesOf(deps, held)));
}

/** The server stops under a local render: whoever starts next begins it again. After a cancel there is nothing left to hand back. */
async function handBack(deps: WorkDeps, held: TryOnRow): Promise<void> {
  await move(deps, held, "queued", { due_at: deps.now(), started_at: null, attempts: held.attempts - 1 });
}

const timesOf = ({ now, settings }: WorkDeps, { started_at, created_at }: TryOnRow) => ({
  now: now(),
  startedAt: started_at ?? created_at,
  deadlineMs: settings.tryOnDeadlineMs,
});

async function carryOut(deps: WorkDeps, held: TryOnRow, next: NextMove): Promise<void> {
  switch (next.kind) {
    case "save":
      return savePicture(deps, held, next.picture, next.notice);
    case "poll":
      await move(deps, held, "rendering", {
        due_at: next.dueAt,
        ...(next.gatewayTaskId && { gateway_task_id: next.gatewayTaskId }),
      });
      return;
    case "doubt":
      await move(deps, held, "checking", { due_at: next.dueAt });
      return;
    case "requeue":
      await move(deps, held, "queued", { due_at: next.dueAt, started_at: null });
      return;
    case "fail":
      await move(deps, held, "failed", {
        due_at: null,
        finished_at: deps.now(),
        problem_code: next.problem.code,
        problem_field: next.problem.field ?? null,
      });
  }
}
