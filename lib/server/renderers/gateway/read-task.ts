import { firstText, jsonAt, type JsonObject } from "./json-at";
import { readTaskStatus, type TaskStatus } from "./task-status";

/** One task as a gateway tells of it, in our words. */
export type TaskReading = {
  /** Always text: ids exceed 2^53. Null where the answer names none that could be asked for again. */
  taskId: string | null;
  status: TaskStatus;
  /** As written, for the log. */
  statusWord: string;
  /** Why it failed, in the gateway's words; "" where it says nothing. */
  reason: string;
  /** Null where the answer carries no address, whatever the status says. */
  resultUrl: string | null;
  createdAtMs: number | null;
  updatedAtMs: number | null;
};

/**
 * Where each fact may stand, best place first, over the three families: Kling's envelope (`data.task_…`), the
 * OpenAI-video style (`data.status`, top level on create), the task record with the upstream body nested inside it
 * (`data.data.data.…`), and the bare task of a callback.
 */
const places = {
  taskId: ["data.task_id", "task_id"],
  status: ["data.task_status", "data.status", "data.data.data.task_status", "data.data.task_status", "task_status"],
  statusOnCreate: ["status"],
  reason: [
    "data.task_status_msg",
    "data.fail_reason",
    "data.error.message",
    "data.data.data.task_status_msg",
    "data.data.task_status_msg",
    "task_status_msg",
  ],
  resultUrl: [
    "data.task_result.images.0.url",
    "data.data.data.task_result.images.0.url",
    "data.data.task_result.images.0.url",
    "data.url",
    "data.result_url",
    "task_result.images.0.url",
  ],
  createdAt: ["data.created_at", "data.submit_time", "created_at"],
  updatedAt: ["data.updated_at", "data.finish_time", "updated_at"],
} as const;

/** Every id seen (22 url-safe characters, 18 digits, `task_…`) and room to spare; it becomes a part of an address. */
const taskIdShape = /^(?=.*\w)[\w.:~=+-]{1,200}$/;

/** Reads what an answer's body says of a task. Never fails: what is missing is null, what is unknown is `unknown`. */
export function readTask(body: JsonObject): TaskReading {
  const statusWord = readStatusWord(body);
  return {
    taskId: readTaskId(body),
    status: statusWord === null ? "unknown" : readTaskStatus(statusWord),
    statusWord: statusWord ?? "",
    reason: firstText(body, places.reason) ?? "",
    resultUrl: firstText(body, places.resultUrl),
    createdAtMs: readTimeMs(firstText(body, places.createdAt)),
    updatedAtMs: readTimeMs(firstText(body, places.updatedAt)),
  };
}

function readTaskId(body: JsonObject): string | null {
  // A bare "id" names a task only beside OpenAI's "object"; elsewhere it may be the request's.
  const id = firstText(body, places.taskId) ?? (typeof body["object"] === "string" ? firstText(body, ["id"]) : null);
  return id !== null && taskIdShape.test(id) ? id : null;
}

/** Not `firstText`: an empty status is a status ("queued"). */
function readStatusWord(body: JsonObject): string | null {
  for (const path of [...places.status, ...places.statusOnCreate]) {
    const word = jsonAt(body, path.split("."));
    if (typeof word === "string") return word;
  }
  return null;
}

/** Kling writes milliseconds, some wrappers seconds; 10^11 seconds is the year 5138, 10^11 ms was in 1973. */
export function readTimeMs(text: string | null): number | null {
  const value = text === null ? Number.NaN : Number(text);
  if (!Number.isFinite(value) || value <= 0) return null;
  return value < 1e11 ? value * 1000 : value;
}
