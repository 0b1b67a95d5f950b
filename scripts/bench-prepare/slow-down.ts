import { processesOf } from "./process-tree";

const periodMs = 40;

/**
 * Lets a browser and its processes run for one part in `factor` of the time only. A browser's own throttling slows the
 * page's thread and no worker, and all of the work is in one.
 *
 * @returns lets them run again as they were
 */
export function slowDown(rootPid: number, factor: number): () => void {
  // Looked up each time: a page may have been opened in a process of its own since.
  const tell = (signal: NodeJS.Signals) => {
    for (const pid of processesOf(rootPid)) signalTo(pid, signal);
  };
  let resting: NodeJS.Timeout | undefined;
  const timer = setInterval(() => {
    tell("SIGSTOP");
    resting = setTimeout(
      () => {
        tell("SIGCONT");
      },
      periodMs - periodMs / factor,
    );
  }, periodMs);
  return () => {
    clearInterval(timer);
    clearTimeout(resting);
    tell("SIGCONT");
  };
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between being listed and being told.
  }
}
