import "server-only";
import { recordSends } from "../db/photo-repository";
import type { TryOnRow } from "../db/schema";
import type { Renderer } from "../renderers/port";
import { move, type WorkDeps } from "./move";
import { afterCheck, afterSubmit, maxAttempts, type NextMove } from "./next-move";
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
        : carryOut(deps, held, resumeSubmitting(deps, held));
    case "rendering":
      return renderer.name === "local"
        ? carryOut(deps, held, startAgain(deps, held))
        : check(deps, renderer, held, signal);
    case "checking":
      return carryOut(deps, held, afterDoubt(deps, held));
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
  if (signal.aborted) return handBack(deps, begun);
  const { now, settings } = deps;
  const times = { now: now(), startedAt, deadlineMs: settings.tryOnDeadlineMs };
  await carryOut(deps, begun, afterSubmit(outcome, begun.attempts, times));
}

async function check(deps: WorkDeps, renderer: Renderer, held: TryOnRow, signal: AbortSignal): Promise<void> {
  const outcome = await renderer.check(held.gateway_task_id ?? "", signal);
  if (signal.aborted) return;
  const times = {
    now: deps.now(),
    startedAt: held.started_at ?? held.created_at,
    deadlineMs: deps.settings.tryOnDeadlineMs,
  };
  await carryOut(deps, held, afterCheck(outcome, times));
}

/** The server stops: whoever starts next begins this one again. After a cancel there is nothing left to hand back. */
async function handBack(deps: WorkDeps, held: TryOnRow): Promise<void> {
  if (held.renderer !== "local") return;
  await move(deps, held, "queued", { due_at: deps.now(), started_at: null, attempts: held.attempts - 1 });
}

/** A local render that was sent nowhere begins again; what was sent to a gateway may have been taken and paid. */
function resumeSubmitting(deps: WorkDeps, held: TryOnRow): NextMove {
  return held.renderer === "local" ? startAgain(deps, held) : { kind: "doubt", dueAt: deps.now() };
}

/** The process died under a local render. After some deaths it is this render that kills it. */
function startAgain({ now }: WorkDeps, { attempts }: TryOnRow): NextMove {
  return attempts < maxAttempts
    ? { kind: "requeue", dueAt: now() }
    : { kind: "fail", problem: { code: "unavailable" } };
}

function afterDoubt({ now, settings }: WorkDeps, held: TryOnRow): NextMove {
  const endsAt = (held.started_at ?? held.created_at) + settings.tryOnDeadlineMs;
  return now() < endsAt ? { kind: "doubt", dueAt: endsAt } : { kind: "fail", problem: { code: "lost" } };
}

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
