import type { Result } from "@/lib/shared/result";
import { workerCalls } from "../worker-calls";
import { noEdit, type PictureEdit } from "./picture-edit";
import type { PrepareRequest } from "./prepare-file";
import type { PreparedPicture, PrepareProblem } from "./types";

/** Long enough for the second photo of a pair; after that the memory is worth more than the start it saves. */
const idleMs = 20_000;

const callWorker = workerCalls<PrepareRequest, Result<PreparedPicture, PrepareProblem>>(
  () => new Worker(new URL("./prepare.worker.ts", import.meta.url), { type: "module" }),
  idleMs,
);

/**
 * Make a picture that may be sent out of any file a person chose: upright, sRGB, on white, at most 2048 px and
 * 1,000,000 bytes, and free of metadata. Runs in a worker; leaves a measure "fitting-room:prepare" from file to blob.
 * A problem is something the person can mend with another picture. Rejects with `signal.reason` on abort, and with an
 * Error when the worker crashes.
 */
export async function preparePicture(
  file: Blob,
  signal: AbortSignal,
  edit: PictureEdit = noEdit,
): Promise<Result<PreparedPicture, PrepareProblem>> {
  const start = performance.now();
  const result = await callWorker({ file, edit }, signal);
  performance.measure("fitting-room:prepare", { start });
  return result;
}
