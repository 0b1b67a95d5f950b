import { expect, it } from "vitest";
import { renderUse } from "./render-use";

it.each([
  ["a draft costs nothing", "local", null, "no_person", undefined],
  ["what was refused before it was taken", "uniapi", null, "out_of_credit", "unused"],
  ["what was sent and never answered", "uniapi", null, "lost", "unknown"],
  ["a task that the gateway has lost", "uniapi", "C1", "lost", "used"],
  ["a task that failed", "vapi", "C1", "moderated", "used"],
  ["a picture that could not be brought over", "kling", "C1", "result_unavailable", "kept"],
  ["a task that took too long", "kling", "C1", "timed_out", "kept"],
] as const)("%s", (_, renderer, gateway_task_id, problem_code, use) => {
  expect(renderUse({ renderer, gateway_task_id, problem_code })).toBe(use);
});
