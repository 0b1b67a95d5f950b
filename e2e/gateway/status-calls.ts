import type { ServerResponse } from "node:http";
import { sendFault, sendJson, sendReply } from "./answer";
import { faults } from "./faults";
import { nextFault, resultUrl, type GatewayState } from "./gateway-state";
import { klingTask, personalities, type Reply } from "./personalities";
import { isVisible, stateAt, type Task } from "./task";

/** `GET …/kolors-virtual-try-on/{task_id}`. Ids belong to the key that made them. */
export function status(state: GatewayState, key: string, taskId: string, response: ServerResponse): void {
  const { refusal } = personalities[state.behaviour.personality];
  const name = nextFault(state, "status");
  const honest = tellStatus(state, key, taskId);
  if (!name) sendReply(response, honest);
  else
    sendFault(
      response,
      faults[name],
      (status, code, message) => refusal(status, code, message, state.behaviour),
      honest,
    );
}

function tellStatus(state: GatewayState, key: string, taskId: string): Reply {
  const personality = personalities[state.behaviour.personality];
  const nowMs = state.clock.now();
  const task = state.tasks.get(taskId);
  if (!task || task.key !== key || !isVisible(task, nowMs)) return personality.unknownTask(taskId, state.behaviour);
  return personality.status(task, nowMs, shownUrl(state, task), state.behaviour, shownState(state, task, nowMs));
}

function shownUrl(state: GatewayState, task: Task): string | null {
  switch (state.behaviour.finish) {
    case "without_url":
      return null;
    case "foreign_url":
      return "http://169.254.169.254/latest/meta-data";
    case "normal":
    case "unknown_state":
      return resultUrl(state, task);
  }
}

/** A word of no table, once the task is done and only where that is wanted. */
function shownState(state: GatewayState, task: Task, nowMs: number): string | undefined {
  const done = stateAt(task, nowMs).state === "succeed";
  return done && state.behaviour.finish === "unknown_state" ? "archived" : undefined;
}

/** `GET …/kolors-virtual-try-on?pageNum=&pageSize=`, newest first. */
export function list(state: GatewayState, key: string, query: URLSearchParams, response: ServerResponse): void {
  const pageNum = Number(query.get("pageNum") ?? 1);
  const pageSize = Number(query.get("pageSize") ?? 30);
  const inRange = (value: number, max: number) => Number.isInteger(value) && value >= 1 && value <= max;
  if (!inRange(pageNum, 1000) || !inRange(pageSize, 500)) {
    sendJson(response, 400, { code: 1201, message: "pageNum or pageSize out of range" });
    return;
  }
  const own = [...state.tasks.values()].filter((task) => task.key === key).reverse();
  const data = own
    .slice((pageNum - 1) * pageSize, pageNum * pageSize)
    .map((task) => klingTask(task, state.clock.now(), resultUrl(state, task), state.behaviour));
  sendJson(response, 200, { code: 0, message: "SUCCEED", request_id: "CjList", data });
}
