import { workerCalls } from "../worker-calls";

/** One press may start several try-ons, each with its own. */
const idleMs = 20_000;

const callWorker = workerCalls<string, string | null>(
  () => new Worker(new URL("./solve.worker.ts", import.meta.url), { type: "module" }),
  idleMs,
);

/**
 * Calculate what the server asks for, in a worker of its own.
 *
 * @param challenge as it came
 * @returns what the server wants to see; null where this browser cannot do it, as on a page without https
 */
export const solveChallenge = (challenge: string): Promise<string | null> =>
  callWorker(challenge, new AbortController().signal).catch(() => null);
