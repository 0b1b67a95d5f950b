import type { IncomingMessage, ServerResponse } from "node:http";
import { sendFault, sendReply } from "./answer";
import { scheduleCallbacks } from "./callbacks";
import { checkCreate, type CreateRequest } from "./check-create";
import { faultOfKey, faults, type Fault } from "./faults";
import { nextFault, type GatewayState } from "./gateway-state";
import { personalities, type Reply } from "./personalities";
import { isUnderWay, newTaskId, type Task } from "./task";

const maxBodyBytes = 40_000_000;

/** `POST …/kolors-virtual-try-on`: checks, charges, makes a task; or meets the fault that is next. */
export async function create(
  state: GatewayState,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const text = await readText(request);
  const name = faultOfKey(key) ?? nextFault(state, "create");
  const fault: Fault | null = name && faults[name];
  const { refusal } = personalities[state.behaviour.personality];
  const wrap = (httpStatus: number, code: number, message: string) =>
    refusal(httpStatus, code, message, state.behaviour);
  const honest =
    fault?.taken === false ? nothing : await serve(state, key, request.headers["content-type"] ?? "", text, wrap);
  await thinkAbout(state);
  if (fault) sendFault(response, fault, wrap, honest);
  else sendReply(response, honest);
}

async function thinkAbout(state: GatewayState): Promise<void> {
  const { answerMs } = state.behaviour;
  if (answerMs === 0) return;
  state.unanswered += 1;
  await new Promise<void>((resolve) => state.clock.after(answerMs, resolve));
  state.unanswered -= 1;
}

const nothing: Reply = { httpStatus: 200, body: "" };

async function serve(
  state: GatewayState,
  key: string,
  contentType: string,
  text: string,
  wrap: (httpStatus: number, code: number, message: string) => Reply,
): Promise<Reply> {
  const checked = await checkCreate(contentType, text);
  if ("code" in checked) return wrap(checked.httpStatus, checked.code, checked.message);
  if (checked.callbackUrl !== null) state.callbackUrls.push(checked.callbackUrl);
  if (state.charged >= state.behaviour.balance) return wrap(429, 1102, "Account balance not enough");
  const nowMs = state.clock.now();
  const underWay = [...state.tasks.values()].filter((task) => isUnderWay(task, nowMs)).length;
  if (underWay >= state.behaviour.concurrency) return wrap(429, 1303, "parallel task over resource pack limit");
  const task = makeTask(state, key, checked);
  return personalities[state.behaviour.personality].created(task, state.behaviour);
}

function makeTask(state: GatewayState, key: string, { human, cloth, callbackUrl }: CreateRequest): Task {
  const { submittedMs, doneMs, invisibleMs, ids } = state.behaviour;
  state.charged += 1;
  let picture: Promise<Buffer> | null = null;
  const task: Task = {
    id: newTaskId(ids, state.charged),
    key,
    createdMs: state.clock.now(),
    submittedMs,
    doneMs,
    invisibleMs,
    failure: state.plans.failures.shift() ?? "",
    callbackUrl,
    picture: () => (picture ??= state.makePicture(human, cloth)),
  };
  state.tasks.set(task.id, task);
  scheduleCallbacks(state, task);
  return task;
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= maxBodyBytes) chunks.push(chunk);
  }
  return bytes <= maxBodyBytes ? Buffer.concat(chunks).toString("utf8") : "";
}
