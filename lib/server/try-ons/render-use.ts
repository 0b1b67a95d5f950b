import type { ProblemCode } from "@/lib/shared/problem";
import type { RenderUse } from "@/lib/shared/try-on";
import type { TryOnRow } from "../db/schema";

/** Failures that say nothing against the task itself: the gateway may still have its picture, which is paid. */
const taskMayLive: ReadonlySet<ProblemCode> = new Set([
  "timed_out",
  "gateway_config", // with a task: the operator took its gateway away, and may bring it back
  "result_unavailable",
  "storage_full",
  "unavailable",
]);

type Failed = Pick<TryOnRow, "renderer" | "gateway_task_id" | "problem_code">;

/** A retry goes on with the task of a failed try-on as long as the gateway may have it, and pays nothing. */
export const taskToGoOnWith = ({ gateway_task_id, problem_code }: Failed): string | null =>
  problem_code !== null && taskMayLive.has(problem_code) ? gateway_task_id : null;

/**
 * What a failed try-on has cost of the person's renders. What a gateway took counts, since nobody documents that a
 * task that fails is paid back; what was sent and never answered may have been taken.
 *
 * @returns undefined for a local one, which costs nothing
 */
export function renderUse(failed: Failed): RenderUse | undefined {
  if (failed.renderer === "local") return undefined;
  if (failed.gateway_task_id !== null) return taskToGoOnWith(failed) === null ? "used" : "kept";
  return failed.problem_code === "lost" ? "unknown" : "unused";
}
