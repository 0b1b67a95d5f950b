export type StartOutcome =
  | { kind: "refused"; sentences: string[] }
  /** `stop` ends work under way in at most `graceMs` and frees the data folder. */
  | { kind: "running"; stop: (graceMs: number) => Promise<void> };

type Deferred = { promise: Promise<StartOutcome>; resolve: (outcome: StartOutcome) => void };

const key = Symbol.for("fitting-room.start-outcome");
const shared = globalThis as { [key]?: Deferred };

/**
 * What comes of starting, handed from the bundled server (`instrumentation-node.ts`) to `scripts/start.ts`. Both run
 * in one process but are separate bundles, so a module variable would not be shared; `globalThis` is.
 */
export const startOutcome = (): Promise<StartOutcome> => deferred().promise;

export function reportStart(outcome: StartOutcome): void {
  deferred().resolve(outcome);
}

function deferred(): Deferred {
  if (shared[key]) return shared[key];
  let resolve: Deferred["resolve"] = () => undefined;
  const promise = new Promise<StartOutcome>((settle) => {
    resolve = settle;
  });
  return (shared[key] = { promise, resolve });
}
