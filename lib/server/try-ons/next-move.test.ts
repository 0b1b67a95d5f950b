import { expect, test } from "vitest";
import { afterCheck, afterDoubt, afterLocalCrash, afterSubmit } from "./next-move";

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
    { kind: "fail", problem: { code: "no_person" }, unpaid: true },
  ],
  [
    "a dead worker is tried again when it is told to",
    { kind: "refused", problem: { code: "unavailable", retryAfterMs: 900 }, again: true },
    1,
    { kind: "requeue", dueAt: 1_000_900 },
  ],
  [
    "and some seconds later when nothing is told, twice as many the second time",
    { kind: "refused", problem: { code: "unavailable" }, again: true },
    2,
    { kind: "requeue", dueAt: 1_010_000 },
  ],
  [
    "the third time is the last",
    { kind: "refused", problem: { code: "unavailable" }, again: true },
    3,
    { kind: "fail", problem: { code: "unavailable" }, unpaid: true },
  ],
  [
    "a busy gateway is asked more often",
    { kind: "refused", problem: { code: "busy", retryAfterMs: 2_000 }, again: true },
    5,
    { kind: "requeue", dueAt: 1_032_000 },
  ],
  [
    "but not for ever",
    { kind: "refused", problem: { code: "busy", retryAfterMs: 2_000 }, again: true },
    6,
    { kind: "fail", problem: { code: "busy", retryAfterMs: 2_000 }, unpaid: true },
  ],
] as const)("after a submit: %s", (_, outcome, attempts, move) => {
  expect(afterSubmit(outcome, { attempts, random: 0, mayMoveOn: false }, at(0))).toEqual(move);
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
  [
    "a dead result link is tried again",
    { kind: "result_unavailable" },
    10_000,
    { kind: "poll", dueAt: 1_013_000, resultFailures: 1 },
  ],
  ["a poll error ends nothing", { kind: "no_answer" }, 10_000, { kind: "poll", dueAt: 1_013_000 }],
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
  expect(afterCheck(outcome, 0, at(ageMs))).toEqual(move);
});

test("a result link that is dead six times ends it", () => {
  const dead = { kind: "result_unavailable" } as const;
  expect(afterCheck(dead, 4, at(0))).toMatchObject({ kind: "poll", resultFailures: 5 });
  expect(afterCheck(dead, 5, at(0))).toEqual({ kind: "fail", problem: { code: "result_unavailable" } });
});

test("doubt lasts until the deadline", () => {
  expect(afterDoubt(at(deadlineMs - 1))).toEqual({ kind: "doubt", dueAt: 1_300_000 });
  expect(afterDoubt(at(deadlineMs))).toEqual({ kind: "fail", problem: { code: "lost" } });
});

test("a crash under a local render begins it again, three times in all", () => {
  expect(afterLocalCrash(2, 1_000_000)).toEqual({ kind: "requeue", dueAt: 1_000_000 });
  expect(afterLocalCrash(3, 1_000_000)).toEqual({ kind: "fail", problem: { code: "unavailable" } });
});

test("a refused one goes to the next gateway at once, where there is one", () => {
  const refused = { kind: "refused", problem: { code: "out_of_credit" }, again: false } as const;
  expect(afterSubmit(refused, { attempts: 9, random: 0.5, mayMoveOn: true }, at(0))).toEqual({
    kind: "requeue",
    dueAt: 1_000_000,
  });
});
