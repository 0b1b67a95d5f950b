import { contestants, type Contestant } from "./contestants";

/** One file by one contestant: from `File` to `Blob`, and what the page felt meanwhile. Milliseconds and bytes. */
export type PageMeasure = { ms: number; longestTaskMs: number; heartbeatGapMs: number; bytes: number };

/** Last result, for the quality comparison. */
let lastBlob: Blob | null = null;

export async function measure(contestant: Contestant, fileName: string): Promise<PageMeasure> {
  const response = await fetch(`/files/${fileName}`);
  const file = new File([await response.blob()], fileName, { type: typeOf(fileName) });
  const tasks = watchLongTasks();
  const heartbeat = startHeartbeat();
  const start = performance.now();
  lastBlob = await contestants[contestant](file);
  const ms = performance.now() - start;
  return { ms, longestTaskMs: await tasks.longest(), heartbeatGapMs: heartbeat.stop(), bytes: lastBlob.size };
}

/** The last result as base64, which crosses to the benchmark's own process. */
export async function lastResult(): Promise<string> {
  const bytes = new Uint8Array(await (lastBlob ?? new Blob()).arrayBuffer());
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""));
}

/** Tasks of over 50 ms, which is what the browser reports; shorter ones count as 0. */
function watchLongTasks() {
  let longestMs = 0;
  const note = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) longestMs = Math.max(longestMs, duration);
  };
  const observer = new PerformanceObserver((list) => {
    note(list.getEntries());
  });
  observer.observe({ type: "longtask" });
  return {
    longest: async () => {
      // Entries are queued when their task ends, so the task that called this has to end first.
      await new Promise((resolve) => setTimeout(resolve, 100));
      note(observer.takeRecords());
      observer.disconnect();
      return longestMs;
    },
  };
}

/** The longest time for which the page could not have answered a touch. */
function startHeartbeat() {
  let [last, longestGapMs] = [performance.now(), 0];
  const beat = () => {
    const now = performance.now();
    longestGapMs = Math.max(longestGapMs, now - last);
    last = now;
  };
  const timer = setInterval(beat, 5);
  return {
    stop: () => {
      beat();
      clearInterval(timer);
      return longestGapMs;
    },
  };
}

const typeOf = (name: string) => `image/${name.replace(/^.*\./, "").replace("jpg", "jpeg")}`;
