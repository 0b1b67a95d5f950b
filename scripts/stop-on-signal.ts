import type { Server } from "node:http";

/** Requests and renders under way may end for this long. */
const graceMs = 15_000;
/** Then what still hangs is cut off; it goes on after the next start. Service managers wait for 20 s at least. */
const lastMomentMs = 18_000;

/**
 * On SIGTERM or SIGINT: take nothing new, let what is under way end, hand the rest back, and be gone in time.
 *
 * @param stop ends the work of the app in about `graceMs`
 */
export function stopOnSignal(server: Server, stop: (graceMs: number) => Promise<void>): void {
  let isStopping = false;
  const onSignal = () => {
    if (isStopping) process.kill(process.pid, "SIGKILL"); // Asked twice: now.
    isStopping = true;
    const closed = new Promise((resolve) => server.close(resolve));
    // A connection that is kept alive becomes idle when its answer is through, at any moment of the grace.
    setInterval(() => {
      server.closeIdleConnections();
    }, 50);
    setTimeout(() => {
      server.closeAllConnections();
    }, graceMs);
    setTimeout(() => process.kill(process.pid, "SIGKILL"), lastMomentMs);
    void Promise.all([closed, stop(graceMs)]).then(leave);
  };
  process.on("SIGTERM", onSignal).on("SIGINT", onSignal);
}

/** An ordinary exit waits for the threads of a disk that hangs, for ever. */
function leave(): void {
  const waitsForDisk = process.getActiveResourcesInfo().some((name) => name.startsWith("FSReq"));
  if (waitsForDisk) process.kill(process.pid, "SIGKILL");
  process.exit(0);
}
