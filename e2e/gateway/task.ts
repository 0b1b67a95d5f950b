import { randomBytes } from "node:crypto";
import type { Behaviour } from "./behaviour";

export type TaskState = "submitted" | "processing" | "succeed" | "failed";

/** A task as the gateway keeps it; its state follows from the time. */
export type Task = {
  id: string;
  key: string;
  createdMs: number;
  submittedMs: number;
  doneMs: number;
  invisibleMs: number;
  /** "" for one that succeeds. */
  failure: string;
  callbackUrl: string | null;
  picture: () => Promise<Buffer>;
};

export function stateAt(task: Task, nowMs: number): { state: TaskState; updatedMs: number } {
  const ageMs = nowMs - task.createdMs;
  if (ageMs < task.submittedMs) return { state: "submitted", updatedMs: task.createdMs };
  if (ageMs < task.doneMs) return { state: "processing", updatedMs: task.createdMs + task.submittedMs };
  return { state: task.failure === "" ? "succeed" : "failed", updatedMs: task.createdMs + task.doneMs };
}

export const isVisible = (task: Task, nowMs: number): boolean => nowMs - task.createdMs >= task.invisibleMs;

export const isUnderWay = (task: Task, nowMs: number): boolean => nowMs - task.createdMs < task.doneMs;

/** `count` keeps ids apart; the digits begin like those seen in public, beyond 2^53. */
export function newTaskId(ids: Behaviour["ids"], count: number): string {
  if (ids === "url_safe") return `C${randomBytes(16).toString("base64url").slice(0, 21)}`;
  return `83${String(count).padStart(10, "0")}${randomBytes(3).readUIntBE(0, 3).toString().padStart(8, "0").slice(0, 6)}`;
}
