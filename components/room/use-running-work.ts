import { useRef } from "react";
import type { Progress } from "./bring-in";

type Tell = (progress: Progress) => void;

/** Work on pictures that can be stopped, one piece under each name: beginning another one there stops the one before. */
export function useRunningWork<Name extends string>() {
  const running = useRef(new Map<Name, AbortController>());
  const stop = (name: Name) => {
    running.current.get(name)?.abort();
    running.current.delete(name);
  };
  return {
    stop,
    /** An aborted piece of work says nothing; anything else that throws is our own fault. */
    begin: (name: Name, tell: Tell, work: (signal: AbortSignal) => Promise<void>) => {
      stop(name);
      const controller = new AbortController();
      running.current.set(name, controller);
      work(controller.signal).catch((reason: unknown) => {
        if (controller.signal.aborted) return;
        tell({ type: "refused", problem: { code: "failed" }, previewUrl: null });
        reportError(reason);
      });
    },
  };
}
