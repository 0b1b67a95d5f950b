import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { outageProblem } from "./outage";

type Patience = {
  /** Fires when this process has to end: then the outage wins. */
  signal: AbortSignal;
  onOutage: (error: unknown) => void;
  everyMs?: number;
};

/**
 * Do what would be lost otherwise, such as writing down that a gateway has taken a try-on: again and again until the
 * database and the disk are back. `task` has to be safe to repeat.
 *
 * @throws what `task` throws, when that is a bug or this process has to end
 */
export async function outlastOutage<T>(
  task: () => Promise<T>,
  { signal, onOutage, everyMs = 1_000 }: Patience,
): Promise<T> {
  for (;;) {
    try {
      return await task();
    } catch (error) {
      if (outageProblem(error) === null || signal.aborted) throw error;
      onOutage(error);
    }
    // A stop cuts the wait short, and the task is tried one last time.
    await delay(everyMs, undefined, { signal }).catch(() => undefined);
  }
}
