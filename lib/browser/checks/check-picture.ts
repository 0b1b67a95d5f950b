import type { PhotoKind } from "@/lib/shared/photo";
import { workerCalls } from "../worker-calls";
import type { PhotoReport } from "./photo-report";

export type CheckRequest = "warm up" | { picture: Blob; kind: PhotoKind | null };

/** Longer than for preparing: what this worker holds came over the network. */
const idleMs = 120_000;
/** For 7 MB on a slow line. Whoever waits longer is served better by sending the picture: the server checks it too. */
const patienceMs = 25_000;

const callWorker = workerCalls<CheckRequest, PhotoReport | null>(
  () => new Worker(new URL("./check.worker.ts", import.meta.url), { type: "module" }),
  idleMs,
);

/** Starts loading what the checks need, so that it comes while a picture is being prepared. */
export function warmUpChecks(): void {
  callWorker("warm up", AbortSignal.timeout(patienceMs)).catch(() => undefined);
}

/**
 * Look at a prepared picture as the server's engine will. Runs in a worker of its own.
 *
 * @param kind what the picture is meant to be; null: whatever it shows
 * @returns null where it could not be checked here: nothing loaded in time, or this browser cannot run it
 * @throws the signal's reason when aborted
 */
export async function checkPicture(
  picture: Blob,
  kind: PhotoKind | null,
  signal: AbortSignal,
): Promise<PhotoReport | null> {
  const start = performance.now();
  try {
    return await callWorker({ picture, kind }, AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]));
  } catch {
    signal.throwIfAborted();
    return null;
  } finally {
    performance.measure("fitting-room:check", { start });
  }
}
