import type { Result } from "@/lib/shared/result";
import type { EngineFailure, EngineLearned } from "./engine-port";
import type { Notice } from "./port";

/** What a worker thread is told once, when it starts. Folders on disk, with a slash at the end. */
export type EngineWorkerData = { modelsFolder: string; wasmFolder: string };

/**
 * What a worker thread answers to an `EngineJob`. Bytes, since a Buffer does not survive the way between threads; `fault` is the
 * stack of a bug, for the log.
 */
export type EngineAnswer = Result<
  { png: Uint8Array; widthPx: number; heightPx: number; notice?: Notice; learned: EngineLearned },
  EngineFailure & { fault?: string }
>;
