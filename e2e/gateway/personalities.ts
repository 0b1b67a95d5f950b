import type { Behaviour } from "./behaviour";
import { stateAt, type Task, type TaskState } from "./task";

export type Reply = { httpStatus: number; body: string };
type Form = Pick<Behaviour, "timestamps" | "codes" | "index" | "ids">;

/** How one family of gateway words its answers. */
export type Personality = {
  created: (task: Task, form: Form) => Reply;
  status: (task: Task, nowMs: number, resultUrl: string | null, form: Form, stateWord?: string) => Reply;
  unknownTask: (taskId: string, form: Form) => Reply;
  refusal: (httpStatus: number, code: number, message: string, form: Form) => Reply;
};

const requestId = "CjStandInAAAAAAAAAAAAAA";
const reply = (httpStatus: number, value: object, form: Form): Reply => {
  const text = JSON.stringify(value);
  return { httpStatus, body: form.ids === "bare_digits" ? text.replace(/"(\d{16,})"/g, "$1") : text };
};
const time = (ms: number, form: Form) => (form.timestamps === "s" ? Math.floor(ms / 1000) : ms);
const codeOf = (code: number, form: Form) => (form.codes === "string" ? String(code) : code);
const envelope = (code: number, message: string, data: object | undefined, form: Form) => ({
  code: codeOf(code, form),
  message,
  request_id: requestId,
  ...(data ? { data } : {}),
});

/** The task object of Kling's envelope, which is also what a callback carries. */
export function klingTask(task: Task, nowMs: number, resultUrl: string | null, form: Form, stateWord?: string): object {
  const { state, updatedMs } = stateAt(task, nowMs);
  return {
    task_id: task.id,
    task_status: stateWord ?? state,
    ...(state === "failed" ? { task_status_msg: task.failure } : {}),
    ...(state === "succeed" ? { task_status_msg: "", task_result: { images: images(resultUrl, form) } } : {}),
    created_at: time(task.createdMs, form),
    updated_at: time(updatedMs, form),
  };
}

function images(resultUrl: string | null, form: Form): object[] {
  if (resultUrl === null) return [];
  return [form.index === "missing" ? { id: "", url: resultUrl } : { index: 0, url: resultUrl }];
}

const passedThrough: Personality = {
  created: (task, form) =>
    reply(200, envelope(0, "SUCCEED", klingTask(task, task.createdMs, null, form, "submitted"), form), form),
  status: (task, nowMs, resultUrl, form, stateWord) =>
    reply(200, envelope(0, "SUCCEED", klingTask(task, nowMs, resultUrl, form, stateWord), form), form),
  unknownTask: (taskId, form) => {
    const data = { task_id: taskId, task_status: "failed", task_status_msg: "task not found" };
    return reply(200, envelope(0, "SUCCEED", data, form), form);
  },
  refusal: (httpStatus, code, message, form) => reply(httpStatus, envelope(code, message, undefined, form), form),
};

const recordStates = { submitted: "SUBMITTED", processing: "IN_PROGRESS", succeed: "SUCCESS", failed: "FAILURE" };

/** new-api: its own record of the task around Kling's, and Kling's refusals as text inside its own. */
const newApi: Personality = {
  created: (task, form) => reply(200, { task_id: task.id }, form),
  status: (task, nowMs, resultUrl, form, stateWord) => {
    const { state } = stateAt(task, nowMs);
    const record = {
      task_id: task.id,
      status: stateWord ?? recordStates[state],
      progress: state === "succeed" || state === "failed" ? "100%" : "50%",
      fail_reason: state === "failed" ? task.failure : "",
      submit_time: Math.floor(task.createdMs / 1000),
      data: envelope(0, "SUCCEED", klingTask(task, nowMs, resultUrl, form), form),
    };
    return reply(200, { code: "success", message: "", data: record }, form);
  },
  unknownTask: (_taskId, form) => reply(400, { code: "task_not_exist", message: "task_not_exist", data: null }, form),
  refusal: (httpStatus, code, message, form) =>
    reply(
      httpStatus,
      { code: "fail_to_fetch_task", message: JSON.stringify(envelope(code, message, undefined, form)), data: null },
      form,
    ),
};

const videoStates: Record<TaskState, string> = {
  submitted: "queued",
  processing: "processing",
  succeed: "succeeded",
  failed: "failed",
};

/** OpenAI-video style; its refusals and unknown tasks are new-api's. */
const openaiVideo: Personality = {
  ...newApi,
  created: (task, form) => {
    const created = { object: "video", status: "queued", progress: 0, created_at: Math.floor(task.createdMs / 1000) };
    return reply(200, { id: task.id, task_id: task.id, ...created }, form);
  },
  status: (task, nowMs, resultUrl, form, stateWord) => {
    const { state } = stateAt(task, nowMs);
    const data = {
      task_id: task.id,
      status: stateWord ?? videoStates[state],
      ...(state === "succeed" ? { url: resultUrl } : {}),
      ...(state === "failed" ? { error: { message: task.failure, code: "task_failed" } } : {}),
    };
    return reply(200, { code: "success", message: "", data }, form);
  },
};

export const personalities: Record<Behaviour["personality"], Personality> = {
  A: passedThrough,
  B: newApi,
  C: openaiVideo,
};
