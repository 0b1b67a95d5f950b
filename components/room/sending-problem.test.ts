import { expect, test } from "vitest";
import { isWorthResending, stopCauseOf } from "./sending-problem";
import type { ApiProblem } from "@/lib/browser/api/call-api";
import type { ProblemCode } from "@/lib/shared/problem";

const refused = (code: ProblemCode, status: number): ApiProblem => ({
  kind: "refused",
  document: { type: "about:blank", title: "", status, code, detail: "", requestId: "r" },
});

test("a server that is full keeps the picture to be sent again, and is told from a line that broke", () => {
  const full = refused("storage_full", 507);
  expect(isWorthResending(full)).toBe(true);
  expect(stopCauseOf(full)).toBe("full");
  expect(stopCauseOf(refused("unavailable", 503))).toBe("line");
  expect(stopCauseOf({ kind: "unreachable" })).toBe("line");
});

test("a picture that the server does not take is not sent again", () => {
  expect(isWorthResending(refused("unreadable_image", 422))).toBe(false);
});
