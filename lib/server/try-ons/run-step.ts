import "server-only";
import { recordSends } from "../db/photo-repository";
import type { TryOnRow } from "../db/schema";
import { checkDoubt, checkTask } from "./ask-gateway";
import { carryOut, timesOf } from "./carry-out";
import { move, outlast, type WorkDeps } from "./move";
import { afterDoubt, afterLocalCrash, afterSubmit } from "./next-move";
import { photoIdsOf, renderRequest } from "./render-request";
import { finishSaving } from "./save-picture";
import { submitToGateway } from "./submit-to-gateway";

/**
 * One step of a try-on whose claim we hold. Every write asks for the claim again, so a cancel, an erasure or another
 * worker's takeover in between wins, and what we made is dropped.
 */
export async function runStep(deps: WorkDeps, held: TryOnRow, signal: AbortSignal): Promise<void> {
  if (held.status === "saving") return finishSaving(deps, held);
  return held.renderer === "local" ? runLocalStep(deps, held, signal) : runGatewayStep(deps, held, signal);
}

async function runLocalStep(deps: WorkDeps, held: TryOnRow, signal: AbortSignal): Promise<void> {
  // Just admitted: nothing has started it. Found so: a process died under it.
  if (held.status === "submitting" && held.started_at === null) return renderHere(deps, held, signal);
  await carryOut(deps, held, afterLocalCrash(held.attempts, deps.now()));
}

async function renderHere(deps: WorkDeps, held: TryOnRow, signal: AbortSignal): Promise<void> {
  const startedAt = deps.now();
  await recordSends(deps.db, photoIdsOf(held), "local", startedAt);
  const begun = await move(deps, held, "rendering", { started_at: startedAt });
  if (!begun) return;
  const outcome = await deps.renderers.local.submit(await renderRequest(deps, begun), signal);
  if (signal.aborted) return handBack(deps, begun);
  const sending = { attempts: begun.attempts, random: 0, mayMoveOn: false };
  await outlast(deps, begun.id, () => carryOut(deps, begun, afterSubmit(outcome, sending, timesOf(deps, begun))));
}

/** The server stops under a local render: whoever starts next begins it again. After a cancel there is nothing left to hand back. */
async function handBack(deps: WorkDeps, held: TryOnRow): Promise<void> {
  await move(deps, held, "queued", { due_at: deps.now(), started_at: null, attempts: held.attempts - 1 });
}

async function runGatewayStep(deps: WorkDeps, held: TryOnRow, signal: AbortSignal): Promise<void> {
  const { status, started_at, gateway_task_id } = held;
  if (status === "submitting" && started_at === null && gateway_task_id === null) return submitToGateway(deps, held);
  const renderer = deps.renderers[held.renderer];
  if (!renderer) {
    // The operator took this gateway away. What was sent and never answered stays in doubt.
    const code = gateway_task_id === null ? "lost" : "gateway_config";
    return carryOut(deps, held, { kind: "fail", problem: { code } });
  }
  switch (status) {
    case "submitting":
      // With a task: it goes on with an earlier one's, or died just before saying so. Without: it died while sending.
      return gateway_task_id === null ? carryOut(deps, held, afterDoubt(timesOf(deps, held))) : goOn(deps, held);
    case "rendering":
      return checkTask(deps, renderer, held, signal);
    case "checking":
      return checkDoubt(deps, renderer, held, signal);
    case "queued":
    case "saving":
    case "succeeded":
    case "failed":
    case "canceled":
      throw new RangeError(`a try-on that is ${status} has no step at a gateway`);
  }
}

async function goOn(deps: WorkDeps, held: TryOnRow): Promise<void> {
  await move(deps, held, "rendering", { due_at: deps.now(), started_at: held.started_at ?? deps.now() });
}
