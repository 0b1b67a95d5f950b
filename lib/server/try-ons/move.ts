import "server-only";
import type { TryOnRow } from "../db/schema";
import { type Move, moveTryOn } from "../db/try-on-work-repository";
import { outlastOutage } from "../outlast-outage";
import type { Runtime } from "../runtime";

export type WorkDeps = Pick<
  Runtime,
  | "db"
  | "blobs"
  | "renderers"
  | "gateways"
  | "capacity"
  | "drafts"
  | "scheduler"
  | "changes"
  | "running"
  | "log"
  | "now"
  | "settings"
>;

/** Write down what must not be lost, even if the database or the disk is away for a while. */
export const outlast = <T>({ running, log }: WorkDeps, tryOnId: string, write: () => Promise<T>): Promise<T> =>
  outlastOutage(write, {
    signal: running.stopping,
    onOutage: (error) => {
      log.warn({ err: error, tryOnId }, "outage, will be written again");
    },
  });

/** Write the move, tell who waits, and ask for the next call. Undefined when our claim is void. */
export async function move(
  deps: WorkDeps,
  held: TryOnRow,
  to: TryOnRow["status"],
  change: Move,
): Promise<TryOnRow | undefined> {
  const moved = await moveTryOn(deps.db, held, to, { updated_at: deps.now(), ...change });
  if (!moved) return undefined;
  deps.log.debug({ tryOnId: moved.id, from: held.status, to, code: moved.problem_code ?? undefined }, "try-on moved");
  deps.changes.tell(moved.id);
  if (change.due_at != null) deps.scheduler.schedule(moved.id, change.due_at);
  return moved;
}
