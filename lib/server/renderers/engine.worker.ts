import { workerData } from "node:worker_threads";
import type { EngineAnswer, EngineWorkerData } from "./engine-job";
import type { EngineJob } from "./engine-port";

/**
 * The entry of a worker thread of the engine's pool, bundled by `npm run build:worker`.
 *
 * Everything else is imported inside: an error while this file loads would leave the pool's first job hanging.
 */
export default async function runJob(job: EngineJob): Promise<EngineAnswer> {
  try {
    const { engineRunner } = await import("./engine-runner");
    // The pool starts this thread with exactly this data.
    return await engineRunner(workerData as EngineWorkerData).run(job);
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ok: false, error: { code: "internal", fault } };
  }
}
