import { request } from "undici";
import { resultUrl, type GatewayState } from "./gateway-state";
import { klingTask } from "./personalities";
import type { Task } from "./task";

const lateMs = 60_000;

/** Tells the caller of each change, the bare task object as Kling sends it; nothing is repeated or awaited. */
export function scheduleCallbacks(state: GatewayState, task: Task): void {
  const { callbackUrl } = task;
  const mode = state.behaviour.callbacks;
  if (callbackUrl === null || mode === "off") return;
  const extraMs = mode === "late" ? lateMs : 0;
  const tell = (delayMs: number, changes: object = {}) => {
    state.clock.after(delayMs + extraMs, () => {
      const told = klingTask(task, state.clock.now(), resultUrl(state, task), state.behaviour);
      const call = post(callbackUrl, { ...told, ...changes }).finally(() => state.calling.delete(call));
      state.calling.add(call);
    });
  };
  switch (mode) {
    case "normal":
    case "late":
      tell(task.submittedMs);
      tell(task.doneMs);
      return;
    case "twice":
      for (const delayMs of [task.submittedMs, task.submittedMs, task.doneMs, task.doneMs]) tell(delayMs);
      return;
    case "out_of_order":
      tell(task.doneMs);
      tell(task.doneMs, { task_status: "processing", task_result: undefined });
      return;
    case "wrong_id":
      tell(task.doneMs, { task_id: "C-somebody-elses" });
      return;
    case "false":
      // Says it failed, and then that it is done elsewhere, while it is being made.
      tell(task.submittedMs, { task_status: "failed", task_status_msg: "no human in the image" });
      tell(task.submittedMs, {
        task_status: "succeed",
        task_result: { images: [{ index: 0, url: "https://evil.example/x.png" }] },
      });
  }
}

async function post(url: string, body: object): Promise<void> {
  try {
    const answer = await request(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    await answer.body.dump();
  } catch {
    // Kling documents no retry, so a callback that does not arrive is lost here too.
  }
}
