export type TaskStatus = "queued" | "running" | "done" | "failed" | "unknown";

/** Every spelling seen in public answers and clients of the three families. Kling itself writes "succeed". */
const spellings = {
  "": "queued",
  submitted: "queued",
  queued: "queued",
  pending: "queued",
  not_start: "queued",
  processing: "running",
  in_progress: "running",
  running: "running",
  succeed: "done",
  succeeded: "done",
  success: "done",
  completed: "done",
  failed: "failed",
  fail: "failed",
  failure: "failed",
  error: "failed",
} as const satisfies Record<string, TaskStatus>;

/** Anything not in the table is `unknown`, which keeps being asked about until the end. */
export function readTaskStatus(word: string): TaskStatus {
  const key = word.trim().toLowerCase();
  return Object.hasOwn(spellings, key) ? spellings[key as keyof typeof spellings] : "unknown";
}
