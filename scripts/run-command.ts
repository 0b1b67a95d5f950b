import { spawn } from "node:child_process";

export type RunOptions = { timeoutMs: number; env?: Record<string, string> };

/**
 * Run a command with this terminal as its output, in a process group of its own, and end the whole group when the time
 * is up or this process is asked to stop.
 *
 * @returns the exit code, or null when a signal ended it or it never started
 */
export function runCommand(command: string, args: readonly string[], options: RunOptions): Promise<number | null> {
  const child = spawn(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
    env: { ...process.env, ...options.env },
  });
  const endGroup = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  };
  const stop = () => {
    endGroup();
    process.exit(130);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return new Promise<number | null>((resolve) => {
    const timer = setTimeout(() => {
      console.error(`\n${command} ${args.join(" ")}: ended after ${options.timeoutMs / 1000} s`);
      endGroup();
    }, options.timeoutMs);
    const settle = (exitCode: number | null) => {
      clearTimeout(timer);
      process.off("SIGINT", stop).off("SIGTERM", stop);
      resolve(exitCode);
    };
    child.once("error", (reason) => {
      console.error(`${command} does not start:`, reason);
      settle(null);
    });
    child.once("exit", settle);
  });
}
