import { expect, test } from "vitest";
import { busyDelaySeconds } from "./busy-delay";
import type { ApiProblem } from "@/lib/browser/api/call-api";
import type { ProblemCode } from "@/lib/shared/problem";

const refused = (code: ProblemCode, retryAfterSeconds?: number): ApiProblem => ({
  kind: "refused",
  document: {
    type: "",
    title: "",
    status: 429,
    code,
    detail: "",
    requestId: "r",
    ...(retryAfterSeconds && { retryAfterSeconds }),
  },
});

test("a busy server is asked again by itself when it says, three times and then no more", () => {
  expect([1, 2, 3, 4].map((failures) => busyDelaySeconds(refused("busy", 12), failures))).toEqual([12, 12, 12, null]);
  expect(busyDelaySeconds(refused("busy"), 1)).toBe(5);
});

test("what waiting does not mend is not tried again by itself", () => {
  expect(busyDelaySeconds(refused("quota_exceeded", 12), 1)).toBeNull();
  expect(busyDelaySeconds({ kind: "unreachable" }, 1)).toBeNull();
});
