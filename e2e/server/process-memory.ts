import { setTimeout as delay } from "node:timers/promises";
import { readFile } from "node:fs/promises";

/** A process and all that it started. Linux only, as the tests' machine is. */
export async function processTree(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  const trees = await Promise.all(
    children
      .split(" ")
      .filter(Boolean)
      .map((child) => processTree(Number(child))),
  );
  return [pid, ...trees.flat()];
}

/** Resident bytes of a process and of all that it started, now. */
export async function residentBytes(pid: number): Promise<number> {
  const sizes = await Promise.all((await processTree(pid)).map((member) => statusBytes(member, "VmRSS")));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

async function statusBytes(pid: number, field: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) * 1024;
}

/** Looks every `everyMs` until `stop`, which gives the highest sum that was seen. */
export function watchPeak(pid: number, everyMs = 30): { stop: () => Promise<number> } {
  const stopping = new AbortController();
  const watching = (async () => {
    let peak = 0;
    while (!stopping.signal.aborted) {
      peak = Math.max(peak, await residentBytes(pid));
      await delay(everyMs);
    }
    return peak;
  })();
  return {
    stop: () => {
      stopping.abort();
      return watching;
    },
  };
}
