import { expect, test } from "vitest";
import { nextPollDelayMs } from "./poll-delay";
import { sampleTryOn } from "./sample-try-on.fixture";
import { ApiFailure } from "@/lib/browser/api/api-failure";
import type { ProblemCode } from "@/lib/shared/problem";
import { isFinal, tryOnStatuses } from "@/lib/shared/try-on-status";

const refused = (code: ProblemCode, status: number) =>
  new ApiFailure({
    kind: "refused",
    document: { type: "about:blank", title: "", status, code, detail: "", requestId: "r" },
  });

test.each(tryOnStatuses.filter((status) => !isFinal(status)))("%s is asked again when the server says", (status) => {
  expect(nextPollDelayMs(sampleTryOn({ status, pollAfterMs: 2500 }), null)).toBe(2500);
});

test.each(tryOnStatuses.filter(isFinal))("%s is never asked again", (status) => {
  expect(nextPollDelayMs(sampleTryOn({ status, pollAfterMs: 0 }), null)).toBe(false);
});

test("a try-on that is not there is not asked for again", () => {
  expect(nextPollDelayMs(undefined, refused("not_found", 404))).toBe(false);
  expect(nextPollDelayMs(sampleTryOn({ status: "rendering" }), refused("not_found", 404))).toBe(false);
});

test.each([
  ["a broken line", new ApiFailure({ kind: "unreachable" })],
  ["an error page in between", new ApiFailure({ kind: "unreadable", status: 502 })],
  ["a server in trouble", refused("unavailable", 503)],
  ["too many questions", refused("busy", 429)],
])("%s does not end the asking", (_, error) => {
  expect(nextPollDelayMs(sampleTryOn({ status: "rendering" }), error)).toBe(3000);
});
