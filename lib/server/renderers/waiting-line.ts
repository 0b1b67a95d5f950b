/** Lets so many in at once; the others wait, first come, first served. */
export type WaitingLine = {
  /** Resolves when there is room. Rejects with the signal's reason when it is aborted before that. */
  enter: (signal: AbortSignal) => Promise<void>;
  /** Must follow every `enter` that resolved. */
  leave: () => void;
};

export function waitingLine(places: number): WaitingLine {
  let free = places;
  const waiting = new Set<() => void>();
  return {
    enter: (signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        if (free > 0) {
          free--;
          resolve();
          return;
        }
        const letIn = () => {
          waiting.delete(letIn);
          signal.removeEventListener("abort", giveUp);
          resolve();
        };
        const giveUp = () => {
          waiting.delete(letIn);
          reject(signal.reason as Error);
        };
        waiting.add(letIn);
        signal.addEventListener("abort", giveUp, { once: true });
      }),
    leave: () => {
      const [first] = waiting;
      if (first) first();
      else free++;
    },
  };
}
