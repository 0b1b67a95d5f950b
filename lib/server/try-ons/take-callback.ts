import "server-only";
import { isFinal } from "@/lib/shared/try-on-status";
import { findByCallbackToken, nameTask } from "../db/try-on-work-repository";
import type { Runtime } from "../runtime";

type Deps = Pick<Runtime, "db" | "renderers" | "scheduler">;

/**
 * A gateway says that something changed. Nothing it says is believed: it only makes us ask. Where a create was never
 * answered, the task it names is kept, to be asked about with our own key.
 *
 * @returns false when no try-on has this token
 */
export async function takeCallback({ db, renderers, scheduler }: Deps, token: string, body: string): Promise<boolean> {
  const row = await findByCallbackToken(db, token);
  if (!row) return false;
  if (isFinal(row.status)) return true;
  const named = row.gateway_task_id === null ? renderers[row.renderer]?.namedTask(body) : null;
  if (named != null) await nameTask(db, row.id, named);
  scheduler.wake(row.id);
  return true;
}
