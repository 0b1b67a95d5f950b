import { readdirSync, readFileSync } from "node:fs";

const pageBytes = 4096;

/** Watches what a browser and its child processes hold in memory (Linux: resident pages, every 10 ms). */
export class BrowserMemory {
  private readonly baselineBytes: number;
  private peakBytes = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly rootPid: number) {
    this.baselineBytes = residentBytes(rootPid);
    this.timer = setInterval(() => {
      this.peakBytes = Math.max(this.peakBytes, residentBytes(this.rootPid));
    }, 10);
  }

  /** @returns megabytes above the level at the start */
  stop(): number {
    clearInterval(this.timer);
    return Math.max(0, this.peakBytes - this.baselineBytes) / 1e6;
  }
}

function residentBytes(rootPid: number): number {
  const parents = new Map(runningProcesses().map((pid) => [pid, parentOf(pid)]));
  const isOurs = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) {
      if (at === rootPid) return true;
    }
    return false;
  };
  return [...parents.keys()].filter(isOurs).reduce((sum, pid) => sum + residentPages(pid) * pageBytes, 0);
}

const runningProcesses = () =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
const parentOf = (pid: number) => Number(/\) \S (\d+)/.exec(readProcess(pid, "stat"))?.[1] ?? 0);
const residentPages = (pid: number) => Number(readProcess(pid, "statm").split(" ")[1] ?? 0);

/** A process may end between being listed and being read. */
function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
