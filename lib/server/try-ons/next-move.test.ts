import { expect, test } from "vitest";
import { afterCheck, afterCrash, afterDoubt, afterSubmit } from "./next-move";

const picture = { bytes: Buffer.from(""), contentType: "image/png", widthPx: 1, heightPx: 1 };
const deadlineMs = 300_000;
const at = (ageMs: number) => ({ now: 1_000_000 + ageMs, startedAt: 1_000_000, deadlineMs });
const minuteMs = 60_000;

test.each([
  ["a picture is saved", { kind: "rendered", picture }, 1, { kind: "save", picture }],
  [
    "a notice goes with it",
    { kind: "rendered", picture, notice: "low_confidence" },
    1,
    { kind: "save", picture, notice: "low_confidence" },
  ],
  [
    "what was taken is asked about",
    { kind: "accepted", gatewayTaskId: "t" },
    1,
    { kind: "poll", dueAt: 1_003_000, gatewayTaskId: "t" },
  ],
  ["silence is doubt until the deadline", { kind: "unknown" }, 1, { kind: "doubt", dueAt: 1_300_000 }],
  [
    "a refusal for good fails",
    { kind: "refused", problem: { code: "no_person" }, again: false },
    1,
    { kind: "fail", problem: { code: "no_person" } },
  ],
  [
    "busy waits as long as it is told",
    { kind: "refused", problem: { code: "busy", retryAfterMs: 900 }, again: true },
    1,
    { kind: "requeue", dueAt: 1_000_900 },
  ],
  [
    "busy waits some seconds when nothing is told",
    { kind: "refused", problem: { code: "busy" }, again: true },
    2,
    { kind: "requeue", dueAt: 1_005_000 },
  ],
  [
    "the third time busy is the last",
    { kind: "refused", problem: { code: "busy" }, again: true },
    3,
    { kind: "fail", problem: { code: "busy" } },
  ],
] as const)("after a submit: %s", (_, outcome, attempts, move) => {
  expect(afterSubmit(outcome, attempts, at(0))).toEqual(move);
});

test.each([
  ["pending asks again", { kind: "pending", stage: "rendering" }, 10_000, { kind: "poll", dueAt: 1_013_000 }],
  [
    "pending past the deadline asks once a minute",
    { kind: "pending", stage: "rendering" },
    deadlineMs,
    { kind: "poll", dueAt: 1_360_000 },
  ],
  [
    "pending after half an hour ends",
    { kind: "pending", stage: "queued" },
    30 * minuteMs,
    { kind: "fail", problem: { code: "timed_out" } },
  ],
  ["a dead result link is tried again", { kind: "result_unavailable" }, 10_000, { kind: "poll", dueAt: 1_013_000 }],
  [
    "a dead result link ends after half an hour",
    { kind: "result_unavailable" },
    30 * minuteMs,
    { kind: "fail", problem: { code: "result_unavailable" } },
  ],
  ["an unknown task may be new", { kind: "not_found" }, minuteMs - 1, { kind: "poll", dueAt: 1_064_999 }],
  [
    "an unknown task that is not new is lost",
    { kind: "not_found" },
    minuteMs,
    { kind: "fail", problem: { code: "lost" } },
  ],
  [
    "a failure is final",
    { kind: "failed", problem: { code: "moderated" } },
    1,
    { kind: "fail", problem: { code: "moderated" } },
  ],
  ["a picture is saved however late", { kind: "rendered", picture }, 31 * minuteMs, { kind: "save", picture }],
] as const)("after a check: %s", (_, outcome, ageMs, move) => {
  expect(afterCheck(outcome, at(ageMs))).toEqual(move);
});

test("doubt lasts until the deadline", () => {
  expect(afterDoubt(at(deadlineMs - 1))).toEqual({ kind: "doubt", dueAt: 1_300_000 });
  expect(afterDoubt(at(deadlineMs))).toEqual({ kind: "fail", problem: { code: "lost" } });
});

test("a crash under a local render begins it again, three times in all", () => {
  expect(afterCrash("local", 2, at(0))).toEqual({ kind: "requeue", dueAt: 1_000_000 });
  expect(afterCrash("local", 3, at(0))).toEqual({ kind: "fail", problem: { code: "unavailable" } });
});

test("a crash while a gateway was sent something is doubt, never a second sending", () => {
  for (const renderer of ["uniapi", "vapi", "kling"] as const) {
    expect(afterCrash(renderer, 1, at(0))).toEqual({ kind: "doubt", dueAt: 1_300_000 });
  }
});
