import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "./free-port";

export type RunningServer = {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  baseUrl: string;
  dataDir: string;
  pid: number;
  /** All that it has printed so far. */
  output(): string;
  /** Resolves once the process is gone, with its exit code; null when a signal ended it. */
  exited: Promise<number | null>;
  /**
   * SIGTERM, then wait. The data folder stays, so that another server can go on with it.
   *
   * @throws Error if it has printed a secret of its settings; likewise the next two
   */
  stop(): Promise<void>;
  /** SIGKILL, then wait: a crash. */
  crash(): Promise<void>;
  /** Stop it and remove its data folder. */
  dispose(): Promise<void>;
};

type Options = {
  /** A folder of an earlier server to go on with; a fresh one in the system's temporary folder when absent. */
  dataDir?: string;
  /** The server gets these and no other: not a gateway key, say, that whoever runs the tests has set. */
  settings?: Record<string, string>;
};

const startTimeoutMs = 60_000;
/** What any process needs of its surroundings. */
const surroundings = ["PATH", "HOME", "TMPDIR", "LANG"];

/**
 * Start the built server (`npm run build` first) as `npm start` does, on a free port and its own data folder.
 *
 * @throws Error with all it printed when it ends before it answers
 */
export async function startServer({ dataDir, settings = {} }: Options = {}): Promise<RunningServer> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), "fitting-room-")));
  const port = await freePort();
  const { child, output, exited } = launch({ PORT: String(port), DATA_DIR: folder, ...settings });
  const baseUrl = `http://127.0.0.1:${port}`;
  await untilItAnswers(baseUrl, exited, output);

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited;
    refuseLeak(settings, output());
  };
  return {
    baseUrl,
    dataDir: folder,
    pid: child.pid ?? 0,
    output,
    exited,
    stop: () => end("SIGTERM"),
    crash: () => end("SIGKILL"),
    dispose: async () => {
      await end("SIGTERM");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Start it where it is expected to refuse, and wait for it to end. */
export async function startRefused(
  settings: Record<string, string>,
): Promise<{ exitCode: number | null; output: string }> {
  const { output, exited } = launch({ PORT: String(await freePort()), ...settings });
  const exitCode = await exited;
  refuseLeak(settings, output());
  return { exitCode, output: output() };
}

const isSecret = (name: string): boolean => /TOKEN$|KEY$|SECRET$|^ACCESS_CODE$/.test(name);

/** Whatever a test is about: no server of the whole run may print a secret that it was given. */
function refuseLeak(settings: Record<string, string>, printed: string): void {
  const leaked = Object.entries(settings).filter(
    ([name, value]) => isSecret(name) && value !== "" && printed.includes(value),
  );
  if (leaked.length > 0) throw new Error(`The server printed ${leaked.map(([name]) => name).join(", ")}.`);
}

function launch(settings: Record<string, string>) {
  // Not through npm: a signal to npm does not reach the server at once, and a kill does not at all.
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts", "start"], {
    env: { ...keptEnvironment(), NODE_ENV: "production", LOG_LEVEL: "warn", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: string[] = [];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => printed.push(text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => printed.push(text));
  const exited = once(child, "close").then(([code]) => (typeof code === "number" ? code : null));
  return { child, output: () => printed.join(""), exited };
}

const keptEnvironment = () =>
  Object.fromEntries(surroundings.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

async function untilItAnswers(baseUrl: string, exited: Promise<unknown>, output: () => string): Promise<void> {
  const ended = exited.then(() => "ended" as const);
  const giveUpAt = Date.now() + startTimeoutMs;
  while (!(await isLive(baseUrl))) {
    const state = await Promise.race([ended, delay(100, "starting" as const)]);
    if (state === "ended" || Date.now() > giveUpAt) {
      throw new Error(`The server did not come up. It printed:\n${output()}`);
    }
  }
}

const isLive = (baseUrl: string): Promise<boolean> =>
  fetch(`${baseUrl}/api/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );
