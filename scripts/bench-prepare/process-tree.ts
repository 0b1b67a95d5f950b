import { readdirSync, readFileSync } from "node:fs";

/** A process and all that it started (Linux). */
export function processesOf(rootPid: number): number[] {
  const parents = new Map(runningProcesses().map((pid) => [pid, parentOf(pid)]));
  const isOurs = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) {
      if (at === rootPid) return true;
    }
    return false;
  };
  return [...parents.keys()].filter(isOurs);
}

/** A file of `/proc`; empty where the process ended between being listed and being read. */
export function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

const runningProcesses = () =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
const parentOf = (pid: number) => Number(/\) \S (\d+)/.exec(readProcess(pid, "stat"))?.[1] ?? 0);
