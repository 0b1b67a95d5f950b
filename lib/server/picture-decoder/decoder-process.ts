import "server-only";
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { DecoderMessage, type DecodingAnswer, type DecodingJob } from "./messages";

/** The bundled file of `decoder.child.ts`; `execArgv` lets tests run the source through a loader. */
export type DecoderEntry = { path: string; execArgv?: string[] };

/** `ended`: the process is gone, and the picture with it. `late`: it did not answer in time and was killed. */
export type DecodingOutcome =
  | { kind: "answered"; answer: DecodingAnswer }
  | { kind: "ended"; exitCode: number | null; signal: NodeJS.Signals | null }
  | { kind: "late" };

export type DecoderProcess = {
  isAlive(): boolean;
  /** One job at a time. */
  run(job: DecodingJob, maxWallMs: number): Promise<DecodingOutcome>;
  kill(): void;
};

/** @throws Error when the process ends before it could load its native parts: an installation fault, not a picture's */
export async function startDecoderProcess(entry: DecoderEntry): Promise<DecoderProcess> {
  const child = fork(entry.path, [], {
    // Nothing is inherited: no token, no connection string, no debugger port.
    env: { NODE_ENV: "production" },
    execArgv: ["--max-old-space-size=64", ...(entry.execArgv ?? [])],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const ended = new AbortController();
  child.once("exit", () => {
    ended.abort(new Error("The picture decoder could not start."));
  });
  await once(child, "message", { signal: ended.signal });
  return {
    isAlive: () => child.exitCode === null && child.signalCode === null && child.connected,
    run: (job, maxWallMs) => run(child, job, maxWallMs),
    kill: () => child.kill("SIGKILL"),
  };
}

function run(child: ChildProcess, job: DecodingJob, maxWallMs: number): Promise<DecodingOutcome> {
  return new Promise((resolve) => {
    const settle = (outcome: DecodingOutcome) => {
      clearTimeout(timer);
      child.off("message", onMessage);
      child.off("exit", onExit);
      resolve(outcome);
    };
    const onMessage = (message: unknown) => {
      const parsed = DecoderMessage.safeParse(message);
      if (parsed.success && parsed.data.kind !== "ready") {
        settle({ kind: "answered", answer: parsed.data });
        return;
      }
      // It speaks another language than we taught it: somebody else may be speaking.
      child.kill("SIGKILL");
      settle({ kind: "ended", exitCode: null, signal: null });
    };
    const onExit = (exitCode: number | null, signal: NodeJS.Signals | null) => {
      settle({ kind: "ended", exitCode, signal });
    };
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      settle({ kind: "late" });
    }, maxWallMs);
    child.on("message", onMessage);
    child.on("exit", onExit);
    // A channel that broke means that the process is ending, which `exit` reports.
    child.send(job, (error) => error && child.kill("SIGKILL"));
  });
}
