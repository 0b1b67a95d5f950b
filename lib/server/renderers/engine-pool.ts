import "server-only";
import { access } from "node:fs/promises";
import Piscina from "piscina";
import { err, ok } from "@/lib/shared/result";
import { timeLimit } from "../time-limit";
import type { EngineAnswer, EngineWorkerData } from "./engine-job";
import type { EngineJob, EnginePool } from "./engine-port";
import { waitingLine } from "./waiting-line";

export type EnginePoolOptions = EngineWorkerData & {
  /** The bundle that `npm run build:worker` makes. */
  workerFile: string;
  /** Renders at once; each thread holds about 130 MB while it is warm. */
  threads: number;
  /** Told of every bug and every death of a worker. */
  onFault: (error: unknown) => void;
  /** Longest a job may take, waiting in line included. */
  timeoutMs?: number;
};

const usualTimeoutMs = 2 * 60_000;
/** A quiet server gives the memory of its threads back after this long. */
const idleMs = 2 * 60_000;

/** Pictures live outside of this heap; an engine that fills it has gone astray. */
const heapLimitMb = 512;

/** Runs the local engine on a bounded set of worker threads. Jobs beyond that wait in line. */
export function enginePool(options: EnginePoolOptions): EnginePool {
  const { workerFile, threads, modelsFolder, wasmFolder, onFault, timeoutMs = usualTimeoutMs } = options;
  const workerData: EngineWorkerData = { modelsFolder, wasmFolder };
  const pool = new Piscina<EngineJob, EngineAnswer>({
    filename: workerFile,
    workerData,
    // The bundle needs no loader; the flags of the process that starts it (tsx, conditions) would be inherited.
    execArgv: [],
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idleMs,
    resourceLimits: { maxOldGenerationSizeMb: heapLimitMb },
  });
  const closing = new AbortController();
  // The pool's own queue puts a job that can be stopped behind those that came after it.
  const line = waitingLine(threads);
  // Without a listener the death of a worker would end the process.
  pool.on("error", onFault);

  return {
    async fit(job, signal) {
      const limit = timeLimit([signal, closing.signal], timeoutMs);
      let entered = false;
      try {
        await line.enter(limit.signal);
        entered = true;
        // A worker that cannot even load leaves its job waiting, and the pool starting one after the other.
        await access(workerFile);
        const answer = await pool.run(job, { signal: limit.signal });
        if (answer.ok) return ok({ ...answer.value, png: Buffer.from(answer.value.png) });
        const { fault, ...failure } = answer.error;
        if (fault) onFault(new Error(`the engine failed: ${fault}`));
        return err(failure);
      } catch (error) {
        // Stopped by the caller or by closing: expected, and nobody's fault.
        if (!signal.aborted && !closing.signal.aborted) onFault(error);
        return err({ code: "unavailable" });
      } finally {
        if (entered) line.leave();
        limit.dispose();
      }
    },
    async close() {
      closing.abort();
      await pool.destroy();
    },
  };
}
