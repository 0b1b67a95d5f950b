import { classifyFailure, classifyRefusal } from "./classify";
import type { GatewayAnswer } from "./call-gateway";
import { meanings, type MeaningName } from "./error-table";
import { readEnvelope } from "./read-envelope";
import { readTask } from "./read-task";
import type { ProblemCode } from "@/lib/shared/problem";

/** What a status answer says. `trouble` and `unknownWord` are for the log. */
export type CheckReading =
  | { kind: "pending"; stage: "queued" | "rendering"; unknownWord?: string }
  /** A poll error, which never fails a try-on. */
  | { kind: "no_answer"; trouble: MeaningName }
  /** `resultUrl` is null where the gateway says it is done and names no picture. */
  | { kind: "done"; resultUrl: string | null }
  | { kind: "not_found" }
  | { kind: "failed"; code: ProblemCode; reason: string };

/** Poll errors of the transport: no connection, time-out, reset. */
export const noCheckAnswer = (): CheckReading => ({ kind: "no_answer", trouble: "silence" });

/** Reads a status answer. Only the gateway's plain word ends a try-on: "failed", or that it knows no such task. */
export function readCheck({ httpStatus, text }: GatewayAnswer): CheckReading {
  const envelope = readEnvelope(text);
  const task = envelope && readTask(envelope.body);
  if (!envelope || !task || httpStatus >= 400 || task.statusWord === "") {
    const meaning = classifyRefusal(httpStatus, envelope);
    if (meaning === "no_such_task") return { kind: "not_found" };
    const isQueued = httpStatus < 400 && task?.status === "queued"; // an empty word
    return isQueued ? { kind: "pending", stage: "queued" } : { kind: "no_answer", trouble: meaning };
  }
  switch (task.status) {
    case "queued":
      return { kind: "pending", stage: "queued" };
    case "running":
      return { kind: "pending", stage: "rendering" };
    case "unknown":
      return { kind: "pending", stage: "rendering", unknownWord: task.statusWord };
    case "done":
      return { kind: "done", resultUrl: task.resultUrl };
    case "failed":
      return failure(task.reason || envelope.message);
  }
}

function failure(reason: string): CheckReading {
  const meaning = classifyFailure(reason);
  return meaning === "no_such_task"
    ? { kind: "not_found" }
    : { kind: "failed", code: meanings[meaning].problem, reason };
}
