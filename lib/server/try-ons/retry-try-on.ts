import "server-only";
import { ok, type Result } from "@/lib/shared/result";
import { touchPhotos } from "../db/photo-repository";
import type { TryOnRow } from "../db/schema";
import { findTryOn, insertTryOn } from "../db/try-on-repository";
import { type Refusal, refuse } from "../refusal";
import type { Runtime } from "../runtime";
import { newRow } from "./new-row";
import { photoIdsOf } from "./render-request";

type Deps = Pick<Runtime, "db" | "scheduler" | "now">;

/** Make a failed try-on again, as a new one that names it. */
export async function retryTryOn(deps: Deps, ownerId: string, id: string): Promise<Result<TryOnRow, Refusal>> {
  const failed = await findTryOn(deps.db, ownerId, id);
  if (!failed) return refuse("not_found");
  if (failed.status !== "failed") return refuse("wrong_state");
  const row = newRow(failed, deps.now(), failed.id);
  await deps.db.transaction().execute(async (trx) => {
    await insertTryOn(trx, row);
    await touchPhotos(trx, ownerId, photoIdsOf(row), deps.now());
  });
  deps.scheduler.schedule(row.id, deps.now());
  return ok(row);
}
