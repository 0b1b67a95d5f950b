import { processesOf, readProcess } from "./process-tree";

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

const residentBytes = (rootPid: number): number =>
  processesOf(rootPid).reduce((sum, pid) => sum + residentPages(pid) * pageBytes, 0);
const residentPages = (pid: number) => Number(readProcess(pid, "statm").split(" ")[1] ?? 0);
