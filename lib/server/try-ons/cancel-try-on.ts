import "server-only";
import type { TryOnRow } from "../db/schema";
import { cancelTryOn as cancelRow, findTryOn } from "../db/try-on-repository";
import { findNextInLine } from "../db/try-on-work-repository";
import type { Runtime } from "../runtime";

type Deps = Pick<Runtime, "db" | "running" | "changes" | "scheduler" | "now">;

/** Stop our work on a try-on; a final one is answered as it is. Undefined: this owner has no such try-on. */
export async function cancelTryOn(deps: Deps, ownerId: string, id: string): Promise<TryOnRow | undefined> {
  const canceled = await cancelRow(deps.db, ownerId, id, deps.now());
  if (!canceled) return findTryOn(deps.db, ownerId, id);
  deps.running.abort(id);
  deps.changes.tell(id);
  const next = await findNextInLine(deps.db, canceled.renderer, deps.now());
  if (next) deps.scheduler.wake(next.id);
  return canceled;
}
