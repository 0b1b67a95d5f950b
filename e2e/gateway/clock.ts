/** Time as the stand-in gateway sees it, so that a test can hurry it. */
export type Clock = {
  /** Epoch ms. */
  now: () => number;
  /** Calls `task` after `delayMs`; what it returns calls it off. */
  after: (delayMs: number, task: () => void) => () => void;
};

export const realClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, task) => {
    const timer = setTimeout(task, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};

export type ManualClock = Clock & {
  /** Moves on, calling what falls due in its order. */
  advance: (ms: number) => void;
};

export function createManualClock(startMs = Date.UTC(2026, 10, 22, 12)): ManualClock {
  let nowMs = startMs;
  const due = new Set<{ atMs: number; task: () => void }>();
  const first = (untilMs: number) => [...due].filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
  return {
    now: () => nowMs,
    after: (delayMs, task) => {
      const entry = { atMs: nowMs + delayMs, task };
      due.add(entry);
      return () => void due.delete(entry);
    },
    advance: (ms) => {
      const endMs = nowMs + ms;
      for (let entry = first(endMs); entry; entry = first(endMs)) {
        due.delete(entry);
        nowMs = entry.atMs;
        entry.task();
      }
      nowMs = endMs;
    },
  };
}
