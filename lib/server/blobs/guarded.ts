import "server-only";
import { outageCodes } from "../outage";
import type { BlobStore } from "./port";

type Limits = {
  /** Waiting for a place included. */
  limitMs: number;
  atOnce: number;
};

/** The system has four threads for all files, look-ups and signatures; a disk that hangs must not hold them all. */
export const diskLimits: Limits = { limitMs: 10_000, atOnce: 2 };
export const bucketLimits: Limits = { limitMs: 15_000, atOnce: 16 };

/** The store did not do it, or not in time. What it was doing may still happen. */
class BlobsUnavailable extends Error {
  readonly code = outageCodes.blobsUnavailable;
}

/** A store that is slow, full of errors or gone answers with one kind of fault, soon, and holds nobody else up. */
export function guardedBlobs(store: BlobStore, { limitMs, atOnce }: Limits): BlobStore {
  const waiting: (() => void)[] = [];
  let freePlaces = atOnce;

  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else freePlaces += 1;
  };
  const enter = async (isOver: () => boolean): Promise<boolean> => {
    if (freePlaces > 0) freePlaces -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    if (isOver()) leave();
    return !isOver();
  };

  const guard = <T>(work: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      let isOver = false;
      const timer = setTimeout(() => {
        isOver = true;
        reject(new BlobsUnavailable(`the picture store did not answer in ${limitMs} ms`));
      }, limitMs);
      const begin = async (): Promise<void> => {
        if (!(await enter(() => isOver))) return;
        try {
          resolve(await work());
        } catch (error) {
          // A key that is none is a bug of ours.
          reject(
            error instanceof RangeError ? error : new BlobsUnavailable("the picture store failed", { cause: error }),
          );
        } finally {
          clearTimeout(timer);
          leave();
        }
      };
      void begin();
    });

  return {
    put: (key, bytes) => guard(() => store.put(key, bytes)),
    get: (key) => guard(() => store.get(key)),
    remove: (key) => guard(() => store.remove(key)),
    probe: () => guard(() => store.probe()),
  };
}
