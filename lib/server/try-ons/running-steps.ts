import "server-only";

/** The steps that this process is in the middle of, so that a cancel or an erasure can stop the work at once. */
export type RunningSteps = {
  begin: (tryOnId: string) => AbortSignal;
  end: (tryOnId: string) => void;
  abort: (tryOnId: string) => void;
  abortAll: () => void;
};

export function createRunningSteps(): RunningSteps {
  const controllers = new Map<string, AbortController>();
  return {
    begin: (tryOnId) => {
      const controller = new AbortController();
      controllers.set(tryOnId, controller);
      return controller.signal;
    },
    end: (tryOnId) => void controllers.delete(tryOnId),
    abort: (tryOnId) => controllers.get(tryOnId)?.abort(),
    abortAll: () => {
      for (const controller of controllers.values()) controller.abort();
    },
  };
}
