import "server-only";

/** Work under way on a try-on. `signal` fires at a cancel, an erasure, or the end of a stop's grace. */
export type RunningStep = { signal: AbortSignal; end: () => void };

/** The work that this process is in the middle of, so that a cancel or an erasure can end it at once. */
export type RunningSteps = {
  begin: (tryOnId: string) => RunningStep;
  abort: (tryOnId: string) => void;
  abortAll: () => void;
  /** Fires only when this process has to end: for what must not be cut short by a cancel. */
  stopping: AbortSignal;
};

export function createRunningSteps(): RunningSteps {
  const stopping = new AbortController();
  const running = new Map<AbortController, string>();
  const abortWhere = (isMeant: (tryOnId: string) => boolean) => {
    for (const [controller, tryOnId] of running) if (isMeant(tryOnId)) controller.abort();
  };
  return {
    begin: (tryOnId) => {
      const controller = new AbortController();
      running.set(controller, tryOnId);
      return { signal: controller.signal, end: () => void running.delete(controller) };
    },
    abort: (tryOnId) => {
      abortWhere((id) => id === tryOnId);
    },
    abortAll: () => {
      stopping.abort();
      abortWhere(() => true);
    },
    stopping: stopping.signal,
  };
}
