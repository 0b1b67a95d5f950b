import "server-only";
import { deletePaidRender } from "../db/paid-render-repository";
import type { TryOnRow } from "../db/schema";
import { cancelTryOn as cancelRow, findTryOn } from "../db/try-on-repository";
import { findNextInLine, lineOf } from "../db/line-repository";
import type { Runtime } from "../runtime";

type Deps = Pick<Runtime, "db" | "running" | "changes" | "scheduler" | "now">;

/** Stop our work on a try-on, though not a gateway's, which has no cancel; a final one is answered as it is. Undefined: this owner has no such try-on. */
export async function cancelTryOn(deps: Deps, ownerId: string, id: string): Promise<TryOnRow | undefined> {
  const canceled = await cancelRow(deps.db, ownerId, id, deps.now());
  if (!canceled) return findTryOn(deps.db, ownerId, id);
  // Never begun, so nothing was sent; a step that is just beginning finds its claim void before it sends.
  if (canceled.started_at === null && canceled.gateway_task_id === null) await deletePaidRender(deps.db, id);
  deps.running.abort(id);
  deps.changes.tell(id);
  const next = await findNextInLine(deps.db, lineOf(canceled.renderer), deps.now());
  if (next) deps.scheduler.wake(next.id);
  return canceled;
}
