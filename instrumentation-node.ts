import { hasRuntime, setRuntime } from "@/lib/server/runtime";
import { reportStart } from "@/lib/server/start-outcome";
import { startServer } from "@/lib/server/wiring";

/**
 * Start what routes and pages use. `scripts/start.ts` waits for the outcome before it listens; Next itself does not
 * wait and would only print what is thrown here.
 */
export async function start(): Promise<void> {
  if (hasRuntime()) return; // `next dev` may register again after an edit; the folder is ours already.
  try {
    const started = await startServer();
    if (!started.ok) {
      reportStart({ kind: "refused", sentences: started.error });
      return;
    }
    setRuntime(started.value.server);
    reportStart({ kind: "running", stop: started.value.stop });
  } catch (error) {
    reportStart({ kind: "refused", sentences: sentencesOf(error) });
  }
}

/** A fault and what it came from, one line each: "The database could not be brought up to date", "disk I/O error". */
function sentencesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  return [error.message, ...(error.cause === undefined ? [] : sentencesOf(error.cause))];
}
