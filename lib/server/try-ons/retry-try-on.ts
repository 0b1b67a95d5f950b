import "server-only";
import { ok, type Result } from "@/lib/shared/result";
import type { Solved } from "../accounts/human-check";
import { touchPhotos } from "../db/photo-repository";
import type { TryOnRow } from "../db/schema";
import { findTryOn, findUnfinishedRetry, insertTryOn } from "../db/try-on-repository";
import { type Refusal, refuse } from "../refusal";
import type { Runtime } from "../runtime";
import { lacksHumanCheck, spendHumanCheck } from "./human-check";
import { newRow } from "./new-row";
import { countRender, type Payer } from "./quota";
import { photoIdsOf } from "./render-request";
import { taskToGoOnWith } from "./render-use";

type Deps = Pick<Runtime, "db" | "scheduler" | "settings" | "humanCheck" | "now">;

/**
 * Make a failed try-on again, as a new one that names it. It goes on with the gateway's task where there may be one,
 * and counts as a render where there is none. Pressed twice, it is made once.
 */
export async function retryTryOn(
  deps: Deps,
  payer: Payer,
  id: string,
  solved: Solved | null = null,
): Promise<Result<TryOnRow, Refusal>> {
  const { ownerId } = payer;
  const failed = await findTryOn(deps.db, ownerId, id);
  if (!failed) return refuse("not_found");
  if (failed.status !== "failed") return refuse("wrong_state");
  const row = rowOfRetry(failed, deps.now());
  const kept = await deps.db.transaction().execute(async (trx): Promise<Result<TryOnRow, Refusal>> => {
    const pressedBefore = await findUnfinishedRetry(trx, ownerId, id);
    if (pressedBefore) return ok(pressedBefore);
    if (await lacksHumanCheck(trx, deps, solved)) return refuse("human_check_required");
    const isPaid = row.renderer !== "local" && row.gateway_task_id === null;
    const counted = isPaid ? await countRender(trx, deps.settings, payer, row) : ok(null);
    if (!counted.ok) return counted;
    await spendHumanCheck(trx, solved);
    await insertTryOn(trx, row);
    await touchPhotos(trx, ownerId, photoIdsOf(row), deps.now());
    return ok(row);
  });
  if (kept.ok && kept.value.id === row.id) deps.scheduler.schedule(row.id, deps.now());
  return kept;
}

function rowOfRetry(failed: TryOnRow, now: number): TryOnRow {
  const row = newRow(failed, now, failed.id);
  return { ...row, gateway_task_id: taskToGoOnWith(failed) };
}
