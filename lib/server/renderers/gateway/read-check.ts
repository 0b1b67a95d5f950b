import { classifyFailure, classifyRefusal } from "./classify";
import type { GatewayAnswer } from "./call-gateway";
import { meanings, type MeaningName } from "./error-table";
import { readEnvelope } from "./read-envelope";
import { readTask } from "./read-task";
import type { ProblemCode } from "@/lib/shared/problem";

/** What a status answer says. `trouble` and `unknownWord` are for the log: a poll error never fails a try-on. */
export type CheckReading =
  | { kind: "pending"; stage: "queued" | "rendering"; trouble?: MeaningName; unknownWord?: string }
  /** `resultUrl` is null where the gateway says it is done and names no picture. */
  | { kind: "done"; resultUrl: string | null }
  | { kind: "not_found" }
  | { kind: "failed"; code: ProblemCode; reason: string };

const troubled = (trouble: MeaningName): CheckReading => ({ kind: "pending", stage: "rendering", trouble });

/** Poll errors of the transport: no connection, time-out, reset. */
export const noCheckAnswer = (): CheckReading => troubled("silence");

/** Reads a status answer. Only the gateway's plain word ends a try-on: "failed", or that it knows no such task. */
export function readCheck({ httpStatus, text }: GatewayAnswer): CheckReading {
  const envelope = readEnvelope(text);
  const task = envelope && readTask(envelope.body);
  if (!envelope || !task || httpStatus >= 400 || task.statusWord === "") {
    const meaning = classifyRefusal(httpStatus, envelope);
    if (meaning === "no_such_task") return { kind: "not_found" };
    return task?.status === "queued" ? { kind: "pending", stage: "queued" } : troubled(meaning);
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
